#include <cuda.h>
#include <stdio.h>

int main(void) {
    CUexternalSemaphoreHandleType type = CU_EXTERNAL_SEMAPHORE_HANDLE_TYPE_TIMELINE_SEMAPHORE_FD;
    printf("%d.%d\n", CUDA_VERSION / 1000, CUDA_VERSION % 1000 / 10);
    return type != 0 ? 0 : 1;
}
