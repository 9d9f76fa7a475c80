/* What the suite cannot know of the test library mixer: what must have been called before. */

#include "adapter.h"

static void stop(uint64_t engine) { library.mixer_stop((void *)(uintptr_t)engine); }

const char *adapt_mixer_stop(struct call_mixer_stop *call) {
    SUITE_ANSWERS(0, library.mixer_start(call->args.engine, stub_mixer_tick_fn, NULL, 1000));
    return NULL;
}

const char *adapt_mixer_start(struct call_mixer_start *call) {
    suite_defer(stop, (uint64_t)(uintptr_t)call->args.engine);
    return NULL;
}

static const char *add_plugin(void *engine) {
    struct call_mixer_plugin_add call;
    const char *const reason = suite_prepare(&function_mixer_plugin_add, &call);
    if (reason != NULL) return reason;
    call.args.engine = engine;
    SUITE_ANSWERS(0, suite_invoke(&function_mixer_plugin_add, &call));
    return NULL;
}

const char *adapt_mixer_plugin_run(struct call_mixer_plugin_run *call) { return add_plugin(call->args.engine); }
const char *adapt_mixer_plugin_remove(struct call_mixer_plugin_remove *call) { return add_plugin(call->args.engine); }
const char *adapt_mixer_plugin_curve(struct call_mixer_plugin_curve *call) {
    (void)call;
    return "a plugin whose curve can be called is not at hand";
}

const char *adapt_mixer_render_cancel(struct call_mixer_render_cancel *call) {
    SUITE_ANSWERS(0, library.mixer_render(call->args.engine, 999, stub_mixer_done_fn, NULL, &call->args.ticket));
    return NULL;
}

const char *adapt_mixer_port_take(struct call_mixer_port_take *call) {
    SUITE_ANSWERS(0, library.mixer_port_signal(call->args.port, 5));
    return NULL;
}

const char *violate_engine_is_open(void **engine) {
    *engine = NULL;
    return NULL;
}
