#include <stdio.h>

#include "thermometer.h"

int main(void)
{
    printf("warm is %d\n", THERMOMETER_WARM);
    return 0;
}
