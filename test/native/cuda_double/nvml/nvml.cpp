/// The few functions of NVIDIA's management library that a Mojo runtime calls before it uses the driver. It tells of one device that does not exist.

#include <cstdio>
#include <cstring>

extern "C" {

using Device = void *;

int nvmlInit_v2() { return 0; }
int nvmlShutdown() { return 0; }
const char *nvmlErrorString(int) { return "a result of the double"; }
int nvmlSystemGetDriverVersion(char *text, unsigned size) {
    std::snprintf(text, size, "580.00.00");
    return 0;
}
int nvmlDeviceGetCount_v2(unsigned *count) {
    *count = 1;
    return 0;
}
int nvmlDeviceGetHandleByIndex(unsigned, Device *device) {
    *device = reinterpret_cast<Device>(1);
    return 0;
}
int nvmlDeviceGetHandleByIndex_v2(unsigned index, Device *device) { return nvmlDeviceGetHandleByIndex(index, device); }
int nvmlDeviceGetName(Device, char *name, unsigned size) {
    std::snprintf(name, size, "Double of a CUDA device");
    return 0;
}
int nvmlDeviceGetCudaComputeCapability(Device, int *major, int *minor) {
    *major = 9;
    *minor = 0;
    return 0;
}
int nvmlDeviceGetPciInfo_v3(Device, char *information) {
    std::memset(information, 0, 68);
    std::strcpy(information, "0000:00:00.0");
    return 0;
}
int nvmlDeviceGetMemoryInfo(Device, unsigned long long *bytes) {
    bytes[0] = 9ULL << 30;
    bytes[1] = 8ULL << 30;
    bytes[2] = 1ULL << 30;
    return 0;
}
int nvmlDeviceGetMigMode(Device, unsigned *now, unsigned *pending) {
    *now = *pending = 0;
    return 0;
}
int nvmlDeviceGetComputeRunningProcesses_v3(Device, unsigned *count, void *) {
    *count = 0;
    return 0;
}
int nvmlDeviceGetCurrentClocksThrottleReasons(Device, unsigned long long *reasons) {
    *reasons = 0;
    return 0;
}
int nvmlDeviceGetTotalEccErrors(Device, int, int, unsigned long long *errors) {
    *errors = 0;
    return 0;
}
}
