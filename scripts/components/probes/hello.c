#include <stddef.h>
#include <stdio.h>

int main(void) {
    return printf("%u\n", (unsigned)sizeof(void *)) > 0 ? 0 : 1;
}
