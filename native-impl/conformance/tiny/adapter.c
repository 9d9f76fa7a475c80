/* The adapter of the tiny implementation: how it makes what the core has no call for. The first two functions are all that an implementer must write. */

#include "interop.h"

const char *adapter_make_buffer(const struct test_image *image, struct test_buffer *buffer) {
    const void *(*create)(uint32_t, uint32_t, MAX_Format, void **) = (const void *(*)(uint32_t, uint32_t, MAX_Format, void **))suite_symbol("tiny_create_buffer");
    buffer->handle = create(image->width, image->height, image->format, &buffer->pixels);
    return buffer->handle == NULL ? "there is no memory for a buffer" : NULL;
}

const char *adapter_open_context(const void **context) {
    *context = ((const void *(*)(void))suite_symbol("tiny_open_context"))();
    return *context == NULL ? "no context can be opened" : NULL;
}

const char *adapter_enqueue(const void *context, void (*function)(void *argument), void *argument) {
    ((int (*)(const void *, void (*)(void *), void *))suite_symbol("tiny_enqueue"))(context, function, argument);
    return NULL;
}

const char *adapter_timeline_value(const void *context, int descriptor, uint64_t *value) {
    (void)context;
    *value = ((uint64_t (*)(int))suite_symbol("tiny_timeline_value"))(descriptor);
    return NULL;
}
