/* Lets one call of the library fail. The linker puts `__wrap_X` in the place of every function X that can fail (--wrap); arguments are passed on as they
 * came. To have the functions by their own names here would make the library take this for a runtime that has gained them. */
#include <errno.h>
#include <stdatomic.h>
#include <stddef.h>

static _Atomic int countdown;
static _Atomic int failed;

/* The call after `calls` others fails. */
void failing_arm(int calls);
void failing_arm(int calls) {
  atomic_store(&failed, 0);
  atomic_store(&countdown, calls + 1);
}

/* Whether a call has failed since; from now on none does. */
int failing_disarm(void);
int failing_disarm(void) {
  atomic_store(&countdown, 0);
  return atomic_load(&failed);
}

static int fails_now(void) {
  int now = atomic_load(&countdown);
  if (now == 0) return 0;
  now = atomic_fetch_sub(&countdown, 1);
  if (now == 1) atomic_store(&failed, 1);
  return now == 1;
}

typedef long Word;
#define ARGUMENTS Word a, Word b, Word c, Word d, Word e, Word f, Word g, Word h

/* A call that starts something: it fails without having done anything. */
#define STARTS(name)                                       \
  int name(ARGUMENTS);                                     \
  int __wrap_##name(ARGUMENTS);                            \
  int __wrap_##name(ARGUMENTS) {                           \
    return fails_now() ? -EIO : name(a, b, c, d, e, f, g, h); \
  }

/* A call that ends something: it has ended even if an error is returned. */
#define ENDS(name)                                         \
  int name(ARGUMENTS);                                     \
  int __wrap_##name(ARGUMENTS);                            \
  int __wrap_##name(ARGUMENTS) {                           \
    const int result = name(a, b, c, d, e, f, g, h);       \
    return fails_now() ? -EIO : result;                    \
  }

#include "failing_calls.inc"
