/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_help(FILE *to)
{
    fprintf(to,
            "Tells whether a shared library keeps what the document of %s %s promises.\n"
            "\n"
            "  conformance path/to/lib.so [options]\n"
            "\n"
            "  --group NAME    only the functions of this group:",
            suite_abi, suite_abi_version);
    for (const char *const *group = suite_groups; *group != NULL; ++group) fprintf(to, " %s", *group);
    fprintf(to,
            "\n"
            "  --only TEXT     only the checks whose name contains this\n"
            "  --tap           results in the Test Anything Protocol\n"
            "  --json          results as one JSON object\n"
            "  --strict        what is not tested because nobody has written a part fails as well\n"
            "  --timeout N     seconds that one check may take (20)\n"
            "  --list          prints the names of the checks and runs none\n"
            "  --help          prints this\n"
            "\n"
            "Each check runs in a process of its own: a crash or a hang is one failed check.\n"
            "Exit status: 0 all that was tested passed, 1 a check failed, 2 bad usage or no such library.\n"
            "\n"
            "  ./conformance ./libexample.so\n"
            "  ./conformance ./libexample.so --group %s --tap\n",
            suite_groups[0] == NULL ? "NAME" : suite_groups[0]);
}

static int refuse(const char *text, const char *what)
{
    fprintf(stderr, "conformance: %s: %s; see --help\n", what, text);
    return 2;
}

static bool is_group(const char *name)
{
    for (const char *const *group = suite_groups; *group != NULL; ++group) {
        if (strcmp(*group, name) == 0) return true;
    }
    return false;
}

int suite_read_options(int count, char **arguments, struct suite_options *options)
{
    for (int index = 1; index < count; ++index) {
        const char *const argument = arguments[index];
        const char *const value = index + 1 < count ? arguments[index + 1] : NULL;
        const char **const text = strcmp(argument, "--group") == 0 ? &options->group : strcmp(argument, "--only") == 0 ? &options->only : NULL;
        if (strcmp(argument, "--help") == 0) {
            print_help(stdout);
            return 0;
        }
        if (strcmp(argument, "--tap") == 0) options->format = SUITE_TAP;
        else if (strcmp(argument, "--json") == 0) options->format = SUITE_JSON;
        else if (strcmp(argument, "--strict") == 0) options->is_strict = true;
        else if (strcmp(argument, "--list") == 0) options->is_list = true;
        else if (text != NULL || strcmp(argument, "--timeout") == 0) {
            if (value == NULL) return refuse("needs a value", argument);
            if (text != NULL) *text = value;
            else {
                char *end = NULL;
                const unsigned long seconds = strtoul(value, &end, 10);
                if (*value == '\0' || *end != '\0' || seconds == 0 || seconds > 86400) return refuse("needs a number of seconds", argument);
                options->timeout_seconds = (unsigned)seconds;
            }
            ++index;
        } else if (argument[0] == '-') return refuse("is no option", argument);
        else if (options->path != NULL) return refuse("there is one library already", argument);
        else options->path = argument;
    }
    if (options->group != NULL && !is_group(options->group)) return refuse("there is no such group", options->group);
    if (options->path == NULL && !options->is_list) {
        print_help(stderr);
        return 2;
    }
    return -1;
}
