/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const char *const outcome_names[] = {"passed", "failed", "not tested"};

static void print_json_text(const char *text)
{
    putchar('"');
    for (; *text != '\0'; ++text) {
        const unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\') printf("\\%c", byte);
        else if (byte < 0x20) printf("\\u%04x", byte);
        else putchar(byte);
    }
    putchar('"');
}

/** Text on one line, without the sign that begins a directive of TAP. */
static void print_line(const char *text)
{
    for (; *text != '\0'; ++text) putchar(*text == '\n' || *text == '\r' ? ' ' : *text == '#' ? '=' : *text);
}

void suite_report_begin(const struct suite_options *options, size_t count)
{
    if (options->format == SUITE_TAP) printf("TAP version 13\n1..%zu\n", count);
    if (options->format == SUITE_JSON) {
        printf("{\"abi\":");
        print_json_text(suite_abi);
        printf(",\"version\":");
        print_json_text(suite_abi_version);
        printf(",\"library\":");
        print_json_text(options->path);
        printf(",\"checks\":[");
    }
}

void suite_report(const struct suite_options *options, const struct suite_check *check, const struct suite_result *result, size_t number)
{
    switch (options->format) {
    case SUITE_TAP:
        printf("%s %zu - ", result->outcome == SUITE_FAILED ? "not ok" : "ok", number);
        print_line(check->name);
        if (result->outcome == SUITE_NOT_TESTED) {
            printf(" # SKIP ");
            print_line(result->text);
        }
        putchar('\n');
        if (result->outcome == SUITE_FAILED) {
            printf("  ---\n  message: ");
            print_json_text(result->text);
            printf("\n  ...\n");
        }
        break;
    case SUITE_JSON:
        printf("%s\n{\"name\":", number == 1 ? "" : ",");
        print_json_text(check->name);
        printf(",\"function\":\"%s\",\"outcome\":\"%s\",\"milliseconds\":%.3f", check->function->name, outcome_names[result->outcome], (double)result->nanoseconds / 1e6);
        if (result->text[0] != '\0') {
            printf(",\"text\":");
            print_json_text(result->text);
        }
        putchar('}');
        break;
    case SUITE_TEXT:
        if (result->outcome == SUITE_FAILED) printf("FAILED  %s\n        %s\n", check->name, result->text);
        if (result->outcome == SUITE_NOT_TESTED) printf("not tested  %s\n        %s\n", check->name, result->text);
        break;
    }
    if (options->format != SUITE_TAP && isatty(STDERR_FILENO)) fprintf(stderr, "\r%zu  ", number);
}

struct share {
    size_t tested;
    size_t all;
};

static void count_share(struct share *share, const struct suite_result *result)
{
    ++share->all;
    share->tested += result->outcome != SUITE_NOT_TESTED;
}

int suite_report_end(const struct suite_options *options, const struct suite_check *checks, const struct suite_result *results, size_t count)
{
    size_t outcomes[3] = {0, 0, 0};
    size_t unwritten = 0;
    struct share requirements = {0, 0};
    struct share codes = {0, 0};
    struct share promises = {0, 0};
    for (size_t index = 0; index < count; ++index) {
        const struct suite_check *const check = &checks[index];
        ++outcomes[results[index].outcome];
        if (check->kind == SUITE_CHECK_REQUIREMENT) count_share(&requirements, &results[index]);
        if (check->kind == SUITE_CHECK_CODE) count_share(&codes, &results[index]);
        if (check->kind == SUITE_CHECK_PROMISE) count_share(&promises, &results[index]);
        if (results[index].outcome == SUITE_NOT_TESTED && strstr(results[index].text, "nobody has written") != NULL) ++unwritten;
    }
    const bool has_failed = outcomes[SUITE_FAILED] > 0 || (options->is_strict && unwritten > 0);
    const char *const before = options->format == SUITE_TAP ? "# " : "";
    if (options->format == SUITE_JSON) {
        printf("\n],\"passed\":%zu,\"failed\":%zu,\"not_tested\":%zu,\"unwritten\":%zu", outcomes[0], outcomes[1], outcomes[2], unwritten);
        printf(",\"requirements\":[%zu,%zu],\"codes\":[%zu,%zu],\"promises\":[%zu,%zu],\"ok\":%s}\n", requirements.tested, requirements.all, codes.tested,
               codes.all, promises.tested, promises.all, has_failed ? "false" : "true");
    } else {
        if (options->format == SUITE_TEXT && isatty(STDERR_FILENO)) fprintf(stderr, "\r");
        printf("%s%zu passed, %zu failed, %zu not tested (%zu of them because nobody has written a part)\n", before, outcomes[0], outcomes[1], outcomes[2], unwritten);
        printf("%stested: %zu of %zu requirements, %zu of %zu further error codes, %zu of %zu promises\n", before, requirements.tested, requirements.all,
               codes.tested, codes.all, promises.tested, promises.all);
    }
    return has_failed ? 1 : 0;
}
