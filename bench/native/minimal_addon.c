/*
 * What a person would write by hand to call two functions from Node, with nothing to spare: the yardstick for the generated addon.
 * open(path); version(major, minor, patch); exportFd(buffer, fd, size, pitch, width, height, format), where all but the buffer are addresses.
 */
#include <dlfcn.h>
#include <node_api.h>
#include <stdint.h>
#include <time.h>

static int (*version)(uint32_t *, uint32_t *, uint32_t *);
static int (*close_descriptor)(int);
static int (*export_fd)(const void *, int *, uint64_t *, uint32_t *, uint32_t *, uint32_t *, int32_t *);

static void *address_at(napi_env env, napi_value value)
{
    double number = 0;
    napi_get_value_double(env, value, &number);
    return (void *)(uintptr_t)number;
}

static napi_value from_int(napi_env env, int status)
{
    napi_value result = NULL;
    napi_create_int32(env, status, &result);
    return result;
}

static const void *handle_at(napi_env env, napi_value value)
{
    uint64_t handle = 0;
    bool lossless = false;
    napi_get_value_bigint_uint64(env, value, &handle, &lossless);
    return (const void *)(uintptr_t)handle;
}

static napi_value call_version(napi_env env, napi_callback_info info)
{
    napi_value values[3];
    size_t count = 3;
    napi_get_cb_info(env, info, &count, values, NULL, NULL);
    return from_int(env, version(address_at(env, values[0]), address_at(env, values[1]), address_at(env, values[2])));
}

static napi_value call_export_fd(napi_env env, napi_callback_info info)
{
    napi_value values[7];
    size_t count = 7;
    napi_get_cb_info(env, info, &count, values, NULL, NULL);
    return from_int(env, export_fd(handle_at(env, values[0]), address_at(env, values[1]), address_at(env, values[2]), address_at(env, values[3]),
                                   address_at(env, values[4]), address_at(env, values[5]), address_at(env, values[6])));
}

/* processorTime(): nanoseconds for which this thread has had a processor. */
static double processor_time(void)
{
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static napi_value call_processor_time(napi_env env, napi_callback_info info)
{
    napi_value result = NULL;
    (void)info;
    napi_create_double(env, processor_time(), &result);
    return result;
}

/* exportAlone(buffer, count): nanoseconds of processor time for that many exports from C, each of whose descriptors is closed. */
static napi_value export_alone(napi_env env, napi_callback_info info)
{
    napi_value values[2];
    napi_value result = NULL;
    size_t count = 2;
    uint32_t rounds = 0;
    napi_get_cb_info(env, info, &count, values, NULL, NULL);
    napi_get_value_uint32(env, values[1], &rounds);
    const void *buffer = handle_at(env, values[0]);
    const double start = processor_time();
    for (uint32_t round = 0; round < rounds; ++round) {
        int fd = -1;
        uint64_t size;
        uint32_t pitch, width, height;
        int32_t format;
        if (export_fd(buffer, &fd, &size, &pitch, &width, &height, &format) == 0) close_descriptor(fd);
    }
    napi_create_double(env, processor_time() - start, &result);
    return result;
}

static napi_value open_library(napi_env env, napi_callback_info info)
{
    napi_value value;
    size_t count = 1;
    size_t length = 0;
    char path[4096];
    napi_get_cb_info(env, info, &count, &value, NULL, NULL);
    napi_get_value_string_utf8(env, value, path, sizeof path, &length);
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library != NULL) {
        *(void **)&version = dlsym(library, "AsyncRT_Interop_version");
        *(void **)&close_descriptor = dlsym(library, "AsyncRT_Interop_close_descriptor");
        *(void **)&export_fd = dlsym(library, "AsyncRT_DeviceBuffer_export_fd");
    }
    return from_int(env, version != NULL && close_descriptor != NULL && export_fd != NULL ? 0 : -1);
}

NAPI_MODULE_INIT()
{
    const napi_property_descriptor properties[] = {
        {"open", NULL, open_library, NULL, NULL, NULL, napi_default, NULL},
        {"version", NULL, call_version, NULL, NULL, NULL, napi_default, NULL},
        {"exportFd", NULL, call_export_fd, NULL, NULL, NULL, napi_default, NULL},
        {"processorTime", NULL, call_processor_time, NULL, NULL, NULL, napi_default, NULL},
        {"exportAlone", NULL, export_alone, NULL, NULL, NULL, napi_default, NULL},
    };
    napi_define_properties(env, exports, sizeof properties / sizeof *properties, properties);
    return exports;
}
