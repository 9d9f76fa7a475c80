/* What the programs of the test documents share. */
#ifndef TEST_DOCUMENTS_EXPECT_H
#define TEST_DOCUMENTS_EXPECT_H

#include <stdio.h>
#include <stdlib.h>

/* Ends the program with the place and the condition if it does not hold. */
#define EXPECT(condition)                                                    \
  do {                                                                       \
    if (!(condition)) {                                                      \
      fprintf(stderr, "%s:%d: expected %s\n", __FILE__, __LINE__, #condition); \
      exit(1);                                                               \
    }                                                                        \
  } while (0)

#endif
