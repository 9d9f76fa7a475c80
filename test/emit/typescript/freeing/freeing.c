/* The library of freeing.abi.json. It counts what is alive, and goes far below zero where a size is wrong. */
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static int32_t alive;

static void *allocate(size_t size) {
  void *memory = calloc(1, size);
  if (memory == NULL) abort();
  alive++;
  return memory;
}

const char *new_text(const char *text) {
  return text == NULL ? NULL : strcpy(allocate(strlen(text) + 1), text);
}

const char *kept_text(const char *text) { return new_text(text); }

const char *fixed_text(void) { return new_text("fixed"); }

int64_t *new_number(int64_t value) {
  int64_t *number = allocate(sizeof *number);
  *number = value;
  return number;
}

int new_lists(uint32_t wanted, int64_t **numbers, uint32_t *count, const char **text, uint16_t **ended) {
  if (wanted > 100) return -EINVAL;
  *numbers = allocate((wanted + 1) * sizeof **numbers);
  *ended = allocate((wanted + 1) * sizeof **ended);
  for (uint32_t i = 0; i < wanted; i++) {
    (*numbers)[i] = -(int64_t)i;
    (*ended)[i] = (uint16_t)(i + 1);
  }
  (*numbers)[wanted] = (int64_t)(wanted * sizeof **numbers);
  *count = wanted;
  *text = new_text("text");
  return 0;
}

int free_any(void *memory) {
  alive--;
  free(memory);
  return 0;
}

void free_text(const char *text) { free_any((void *)text); }

void free_sized(size_t size, void *memory) {
  if (((int64_t *)memory)[size / sizeof(int64_t)] != (int64_t)size) alive -= 1000;
  free_any(memory);
}

int32_t allocations(void) { return alive; }
