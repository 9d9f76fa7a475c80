/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/**
 * @file mixer.h
 *
 * The mixer.
 *
 * A sound mixer: callbacks of every scope and from other threads, plugins as tables of functions,
 * chains of structs, descriptors, tasks that can be cancelled.
 *
 * mixer 1.1.0. Written by abiwright from the document of the ABI: edit that, not this file.
 */
#ifndef MIXER_H
#define MIXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Version of this interface, and the SHA-256 of the document that describes it. */
#define MIXER_VERSION_MAJOR 1
#define MIXER_VERSION_MINOR 1
#define MIXER_VERSION_PATCH 0
#define MIXER_VERSION_STRING "1.1.0"
#define MIXER_DOCUMENT_HASH "96684d9b693dcd506e218b8dc04b2e9032d7b5686bb23706c27590c5f07a4460"

/** Stands before each function. Define it to mark exported functions in a way of your own. */
#ifndef MIXER_API
#if defined(_WIN32) && defined(MIXER_SHARED_LIBRARY)
#ifdef MIXER_IMPLEMENTATION
#define MIXER_API __declspec(dllexport)
#else
#define MIXER_API __declspec(dllimport)
#endif
#else
#define MIXER_API
#endif
#endif

/** Calling convention of the functions. */
#ifndef MIXER_CALL
#define MIXER_CALL
#endif

/** Calling convention of callbacks. */
#ifndef MIXER_CALLBACK
#define MIXER_CALLBACK
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Engines
 *
 * Engines, voices and effects.
 */

/** Most voices of one engine. */
#define MIXER_MAX_VOICES UINT32_C(32)

/**
 * Frames are processed in multiples of this.
 *
 * Unit: frames.
 */
#define MIXER_BLOCK UINT32_C(64)

/** Largest gain. */
#define MIXER_MAX_GAIN 8.0f

/** How voices are combined. */
typedef int32_t mixer_mode;
#define MIXER_MODE_ADD INT32_C(0)  /**< Added up. */
#define MIXER_MODE_MAX INT32_C(1)  /**< The loudest wins. */
#define MIXER_MODE_MUTE INT32_C(2) /**< Silence. */

/**
 * What a voice does.
 *
 * Flags: combined bit by bit.
 */
typedef uint32_t mixer_voice_flags;
/** It begins anew. */
#define MIXER_VOICE_LOOP (UINT32_C(1) << 0)
/** It has one channel. */
#define MIXER_VOICE_MONO (UINT32_C(1) << 1)
/** It fades in. */
#define MIXER_VOICE_FADE (UINT32_C(1) << 2)
/** All flags. */
#define MIXER_VOICE_ALL (MIXER_VOICE_LOOP | MIXER_VOICE_MONO | MIXER_VOICE_FADE)

/** How a gain follows a slider. */
typedef uint8_t mixer_curve;
#define MIXER_CURVE_NONE ((uint8_t)0)   /**< Not at all. */
#define MIXER_CURVE_LINEAR ((uint8_t)1) /**< Evenly. */
#define MIXER_CURVE_SQUARE ((uint8_t)2) /**< By its square. */

/*
 * mixer_engine, a handle; in C: `void *`.
 *
 * A mixer with its voices.
 *
 * Owned: `mixer_close` ends its life.
 */

/*
 * mixer_voice, a handle; in C: `const void *`.
 *
 * One sound in an engine; ends with it.
 *
 * Borrowed: never destroyed through this interface. Its `mixer_engine` must outlive it.
 */

/**
 * An effect; the number of a place in a table.
 *
 * Owned: `mixer_effect_destroy` ends its life. Its `mixer_engine` must outlive it.
 */
typedef uint32_t mixer_effect;

/** A factor. */
typedef float mixer_gain;

/**
 * Formats in which a wave is drawn.
 *
 * Reserved values:
 * - 11: Was a palette.
 * - 4096 to 8191: Formats of vendors.
 */
typedef enum mixer_pixels_tag {
    /** Four bytes. 4 bytes per pixel; VK_FORMAT_R8G8B8A8_UNORM, GL_RGBA8, DRM_FORMAT_ABGR8888. */
    MIXER_PIXELS_RGBA8 = 0,
    /** Four bytes, sRGB. 4 bytes per pixel; VK_FORMAT_R8G8B8A8_SRGB, GL_SRGB8_ALPHA8. */
    MIXER_PIXELS_RGBA8_SRGB = 1,
    /**
     * Four bytes, blue first. 4 bytes per pixel; VK_FORMAT_B8G8R8A8_UNORM, GL_RGBA8,
     * DRM_FORMAT_ARGB8888.
     */
    MIXER_PIXELS_BGRA8 = 2,
    /**
     * Sixteen bits; red in the highest. 2 bytes per pixel; VK_FORMAT_R5G6B5_UNORM_PACK16,
     * GL_RGB565, DRM_FORMAT_RGB565.
     */
    MIXER_PIXELS_RGB565 = 3,
    /**
     * Thirty-two bits; red in the lowest. 4 bytes per pixel; VK_FORMAT_A2B10G10R10_UNORM_PACK32,
     * GL_RGB10_A2, DRM_FORMAT_ABGR2101010. Optional.
     */
    MIXER_PIXELS_RGB10A2 = 4,
    /** One half. 2 bytes per pixel; VK_FORMAT_R16_SFLOAT, GL_R16F. */
    MIXER_PIXELS_R16F = 5,
    /**
     * Four halves. 8 bytes per pixel; VK_FORMAT_R16G16B16A16_SFLOAT, GL_RGBA16F,
     * DRM_FORMAT_ABGR16161616F.
     */
    MIXER_PIXELS_RGBA16F = 6,
    /** One 32-bit integer. 4 bytes per pixel; VK_FORMAT_R32_UINT, GL_R32UI. */
    MIXER_PIXELS_R32_UINT = 7,
    /**
     * Two 16-bit integers. 4 bytes per pixel; VK_FORMAT_R16G16_SINT, GL_RG16I. Optional.
     * Since 1.1.
     */
    MIXER_PIXELS_RG16_SINT = 8,
    /** Four signed bytes. 4 bytes per pixel; VK_FORMAT_R8G8B8A8_SNORM, GL_RGBA8_SNORM. */
    MIXER_PIXELS_RGBA8_SNORM = 9,
    /**
     * Four bytes, one of them unused. 4 bytes per pixel; VK_FORMAT_B8G8R8A8_UNORM, GL_RGBA8,
     * DRM_FORMAT_XRGB8888.
     */
    MIXER_PIXELS_BGRX8 = 10,
    /**
     * Sixteen bits, four of them unused; only in files. 2 bytes per pixel.
     * Deprecated since 1.1. Nothing shows it. Use `MIXER_PIXELS_RGB565` instead.
     */
    MIXER_PIXELS_RGB12 = 12
} mixer_pixels;

/**
 * Settings of an engine.
 *
 * Initialise it with `MIXER_SETTINGS_INIT`.
 */
typedef struct mixer_settings {
    /** How voices are combined. Default: `MIXER_MODE_ADD`. */
    mixer_mode mode;
    /** Flags of new voices. */
    mixer_voice_flags flags;
    /** Size of a block. Unit: frames. Default: `MIXER_BLOCK`. */
    uint32_t frames;
    /** Lowest gain. */
    float low;
    /** Highest gain. */
    float high;
    /** Format of drawings. */
    mixer_pixels pixels;
} mixer_settings;

/** Initial value of `mixer_settings`. */
#define MIXER_SETTINGS_INIT { MIXER_MODE_ADD, 0, MIXER_BLOCK, 0.0f, 0.0f, MIXER_PIXELS_RGBA8 }

/**
 * Opens an engine.
 *
 * @param settings [in] How; the defaults if null. May be NULL.
 * @param engine [out] The engine. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `engine` is not null.
 * - `-EINVAL` unless: The mode is known.
 * - `-EINVAL` unless: No unknown flag is set.
 * - `-EINVAL` unless: The size of a block is a multiple of `MIXER_BLOCK`.
 * - `-EOPNOTSUPP` unless: The format is one that can be drawn.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ENOMEM` there is no memory.
 * - `-EOPNOTSUPP` the format cannot be drawn.
 *
 * From any thread. Does not block.
 * Promises: What goes out is written on success only.
 */
MIXER_API int MIXER_CALL mixer_open(const mixer_settings *settings, void **engine);

/**
 * Closes an engine and its voices.
 *
 * @param engine [in] The engine. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. May block.
 */
MIXER_API int MIXER_CALL mixer_close(void *engine);

/**
 * Adds a voice.
 *
 * @param engine [in] The engine. Not NULL.
 * @param frequency [in] Its frequency. Unit: hertz.
 * @param flags [in] What it does. Default: 0.
 * @param voice [out] The voice. Not NULL. Borrowed: the library keeps it.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 * - `-EINVAL` unless: No unknown flag is set.
 * - `-ERANGE` unless: There is room for one more.
 * - `-EINVAL` unless: `voice` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ERANGE` there are too many.
 *
 * From any thread. Does not block.
 * Promises: Voices are visited in the order in which they were added.
 */
MIXER_API int MIXER_CALL mixer_voice_add(
    void *engine,
    double frequency,
    mixer_voice_flags flags,
    const void **voice);

/**
 * The frequency of a voice.
 *
 * @param voice [in] The voice. Not NULL.
 * @return The frequency. Unit: hertz.
 *
 * From any thread. Does not block.
 */
MIXER_API double MIXER_CALL mixer_voice_frequency(const void *voice);

/**
 * Sets the gain of a voice.
 *
 * @param voice [in] The voice. Not NULL.
 * @param gain [in] The gain, up to `MIXER_MAX_GAIN`.
 * @param old_gain [out] The gain before. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ERANGE` the gain is too large.
 *
 * From any thread. Does not block.
 * Promises: What goes out is written on success only.
 */
MIXER_API int MIXER_CALL mixer_voice_set_gain(
    const void *voice,
    mixer_gain gain,
    mixer_gain *old_gain);

/**
 * The engine of a voice.
 *
 * @param voice [in] The voice. Not NULL.
 * @return The engine; still owned by whoever opened it. Never NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
MIXER_API void *MIXER_CALL mixer_voice_engine(const void *voice);

/**
 * Sets how voices are combined.
 *
 * @param engine [in] The engine. Not NULL.
 * @param mode [in] The mode.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 * - `-EINVAL` unless: The mode is known.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_set_mode(void *engine, mixer_mode mode);

/**
 * How voices are combined.
 *
 * @param engine [in] The engine. Not NULL.
 * @return The mode.
 *
 * From any thread. Does not block.
 */
MIXER_API mixer_mode MIXER_CALL mixer_get_mode(void *engine);

/**
 * Keeps a number within bounds.
 *
 * @param number [in] The number.
 * @param lowest [in] Lower bound.
 * @param highest [in] Upper bound.
 * @param step [in] The result is a multiple of it.
 * @param result [out] The result. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The bounds are in order.
 * - `-EINVAL` unless: The step is not zero.
 * - `-EINVAL` unless: The step is positive.
 * - `-ERANGE` unless: The step is not too large.
 * - `-EINVAL` unless: `result` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ERANGE` the step is too large.
 *
 * From any thread. Does not block.
 * Promises: What goes out is written on success only.
 */
MIXER_API int MIXER_CALL mixer_clamp(
    int64_t number,
    int64_t lowest,
    int64_t highest,
    uint32_t step,
    int64_t *result);

/**
 * Makes an effect.
 *
 * @param engine [in] The engine. Not NULL.
 * @param strength [in] How strong.
 * @param effect [out] The effect. Not NULL. Owned by the caller.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_effect_create(void *engine, float strength, mixer_effect *effect);

/**
 * Ends an effect.
 *
 * @param effect [in] The effect.
 *
 * From any thread. Does not block.
 */
MIXER_API void MIXER_CALL mixer_effect_destroy(mixer_effect effect);

/**
 * How strong an effect is.
 *
 * @param effect [in] The effect.
 * @return The strength; negative if there is no such effect.
 *
 * From any thread. Does not block.
 */
MIXER_API float MIXER_CALL mixer_effect_strength(mixer_effect effect);

/**
 * Number of objects that have not been ended; for tests.
 *
 * @return The number.
 *
 * From any thread. Does not block.
 */
MIXER_API uint32_t MIXER_CALL mixer_live_objects(void);

/**
 * Fails with any error; for tests.
 *
 * @param code [in] The error, as a positive number; 0 to succeed.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` asked for.
 * - `-ENOMEM` asked for.
 * - `-EBADF` asked for.
 * - `-ENOENT` asked for.
 * - `-EOPNOTSUPP` asked for.
 * - `-ERANGE` asked for.
 * - `-ECANCELED` asked for.
 * - `-EBUSY` asked for.
 * - `-ETIMEDOUT` asked for.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_fail(int code);

/*
 * Callbacks
 *
 * Functions that call back.
 */

/**
 * Looks at a voice.
 *
 * @param voice [in] The voice. Not NULL.
 * @param voice_number [in] Its number.
 * @param user_data [in] User data of the registration. May be NULL.
 * @return True: go on.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 */
typedef bool (MIXER_CALLBACK *mixer_visit_fn)(
    const void *voice,
    uint64_t voice_number,
    void *user_data);

/**
 * Hears of every block, on the thread of the mixer.
 *
 * @param frame [in] Number of the first frame.
 * @param offset [in] Distance from the last one.
 * @param place [in] A number as wide as an address.
 * @param gain [in] The gain.
 * @param level [in] The loudest value.
 * @param mode [in] The mode.
 * @param last [in] True: the last one.
 * @param user_data [in] User data of the registration. May be NULL.
 *
 * Must stay valid until it is deregistered. May run on any thread at any time.
 */
typedef void (MIXER_CALLBACK *mixer_tick_fn)(
    uint64_t frame,
    int64_t offset,
    uintptr_t place,
    mixer_gain gain,
    double level,
    mixer_mode mode,
    bool last,
    void *user_data);

/**
 * Is asked for a number, on the thread of the mixer, which waits for the answer.
 *
 * @param question [in] A number.
 * @param user_data [in] User data of the registration. May be NULL.
 * @return The answer.
 *
 * Must stay valid until it is deregistered. May run on any thread at any time.
 */
typedef uint64_t (MIXER_CALLBACK *mixer_ask_fn)(uint64_t question, void *user_data);

/**
 * Takes messages, from now on.
 *
 * @param level [in] How important.
 * @param message [in] The message. Not NULL.
 * @param user_data [in] User data of the registration. May be NULL.
 *
 * Must stay valid as long as the process lives. May run on any thread at any time.
 */
typedef void (MIXER_CALLBACK *mixer_log_fn)(int32_t level, const char *message, void *user_data);

/**
 * Shows each voice to a function.
 *
 * @param engine [in] The engine. Not NULL.
 * @param visit [in] Looks at them. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `visit`. Handed to `visit`. May be NULL.
 * @param visited [out] How many it saw. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 * - `-EINVAL` unless: `visit` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_visit(
    void *engine,
    mixer_visit_fn visit,
    void *user_data,
    uint32_t *visited);

/**
 * Starts the thread of the mixer, which calls a function for every block until `mixer_stop`.
 *
 * @param engine [in] The engine. Not NULL.
 * @param tick [in] Hears of blocks. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `tick`. Handed to `tick`. May be NULL.
 * @param blocks [in] How many blocks.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 * - `-EINVAL` unless: `tick` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBUSY` it runs already.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_start(
    void *engine,
    mixer_tick_fn tick,
    void *user_data,
    uint32_t blocks);

/**
 * Waits for the thread of the mixer. Its function is not called again.
 *
 * @param engine [in] The engine. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ENOENT` it does not run.
 *
 * From any thread. May block.
 */
MIXER_API int MIXER_CALL mixer_stop(void *engine);

/**
 * Has the thread of the mixer ask a function, again and again until `mixer_stop`; the answers are
 * added up.
 *
 * @param engine [in] The engine. Not NULL.
 * @param ask [in] Is asked. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `ask`. Handed to `ask`. May be NULL.
 * @param question [in] What is asked.
 * @param times [in] How often.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 * - `-EINVAL` unless: `ask` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBUSY` it runs already.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_ask(
    void *engine,
    mixer_ask_fn ask,
    void *user_data,
    uint64_t question,
    uint32_t times);

/**
 * The last answer, and how many there were.
 *
 * @param engine [in] The engine. Not NULL.
 * @param answer [out] The last answer. Not NULL.
 * @param times [out] How many. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_answer(void *engine, uint64_t *answer, uint32_t *times);

/**
 * Sets who takes messages.
 *
 * @param log [in] Takes them; null: nobody. Called with `user_data`. May be NULL.
 * @param user_data [in] Handed to `log`. Handed to `log`. May be NULL.
 *
 * The caller serialises calls on the same object. Does not block.
 */
MIXER_API void MIXER_CALL mixer_set_log(mixer_log_fn log, void *user_data);

/**
 * Writes a message.
 *
 * @param level [in] How important.
 * @param message [in] The message. Not NULL.
 *
 * From any thread. Does not block.
 */
MIXER_API void MIXER_CALL mixer_log(int32_t level, const char *message);

/*
 * Tasks
 *
 * What happens in the background.
 */

/**
 * Hears that something has been rendered.
 *
 * @param result [in] How it ended.
 * @param frames [in] How much was rendered. Unit: frames.
 * @param user_data [in] User data of the registration. May be NULL.
 *
 * Must stay valid until it has run once or was cancelled. May run on any thread at any time.
 */
typedef void (MIXER_CALLBACK *mixer_done_fn)(int result, uint64_t frames, void *user_data);

/**
 * Renders in the background.
 *
 * @param engine [in] The engine. Not NULL.
 * @param frames [in] How much. Unit: frames.
 * @param done [in] Hears of the end. Called with `user_data`. Not NULL.
 * @param user_data [in] Handed to `done`. Handed to `done`. May be NULL.
 * @param ticket [out] Number of the task. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 * - `-EINVAL` unless: `done` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBUSY` something is being rendered already.
 * - `-ECANCELED` it was cancelled.
 *
 * From any thread. Does not block. Cancelled by `mixer_render_cancel`.
 */
MIXER_API int MIXER_CALL mixer_render(
    void *engine,
    uint64_t frames,
    mixer_done_fn done,
    void *user_data,
    uint64_t *ticket);

/**
 * Cancels; after it has returned, the function is not called any more.
 *
 * @param engine [in] The engine. Not NULL.
 * @param ticket [in] Number of the task.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ENOENT` there is no such task, or it has ended.
 *
 * From any thread. May block.
 */
MIXER_API int MIXER_CALL mixer_render_cancel(void *engine, uint64_t ticket);

/*
 * Plugins
 *
 * Tables of functions.
 */

/**
 * Turns the position of a slider into a gain.
 *
 * @param position [in] From 0 to 1.
 * @return The gain.
 *
 * Must stay valid as long as the process lives. Runs on a thread that is inside a call of this
 * library.
 */
typedef double (MIXER_CALLBACK *mixer_curve_fn)(double position);

/**
 * Processes a block.
 *
 * @param samples [inout] The samples, in place. An array of `count` elements. Not NULL.
 * @param count [in] How many. Length of `samples`.
 * @param user_data [in] User data of the registration. May be NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Must stay valid until it is deregistered. Runs on a thread that is inside a call of this library.
 */
typedef int (MIXER_CALLBACK *mixer_process_fn)(float *samples, uint32_t count, void *user_data);

/**
 * Ends a plugin.
 *
 * @param user_data [in] User data of the registration. May be NULL.
 *
 * Must stay valid until it is deregistered. Runs on a thread that is inside a call of this library.
 */
typedef void (MIXER_CALLBACK *mixer_destroy_fn)(void *user_data);

/**
 * Finds a curve by its number.
 *
 * @param curve [in] Which.
 * @param user_data [in] User data of the registration. May be NULL.
 * @return The curve; null if there is none. May be NULL. Borrowed: the library keeps it.
 *
 * Must stay valid until it is deregistered. Runs on a thread that is inside a call of this library.
 */
typedef mixer_curve_fn (MIXER_CALLBACK *mixer_lookup_fn)(mixer_curve curve, void *user_data);

/**
 * The functions of a plugin.
 *
 * Initialise it with `MIXER_PLUGIN_INIT`.
 */
typedef struct mixer_plugin_functions {
    /** Its name. Not NULL. */
    const char *name;
    /** Handed to all of them. Handed to `process`, `destroy` and `lookup`. May be NULL. */
    void *user_data;
    /** Processes a block. Called with `user_data`. Not NULL. */
    mixer_process_fn process;
    /** Ends the plugin. Called with `user_data`. May be NULL. */
    mixer_destroy_fn destroy;
    /** Finds a curve. Called with `user_data`. May be NULL. */
    mixer_lookup_fn lookup;
    /** Applied to the result. Default: 1. */
    mixer_gain gain;
} mixer_plugin;

/** Initial value of `mixer_plugin`. */
#define MIXER_PLUGIN_INIT { NULL, NULL, NULL, NULL, NULL, 1.0f }

/** Functions of the library, as a table. */
typedef struct mixer_functions {
    /** Evenly. Not NULL. */
    mixer_curve_fn linear;
    /** By the square. Not NULL. */
    mixer_curve_fn square;
    /** Always null. May be NULL. */
    mixer_curve_fn nothing;
} mixer_functions;

/**
 * Adds a plugin.
 *
 * @param engine [in] The engine. Not NULL.
 * @param plugin [in] Its functions, which are copied. Not NULL.
 * @param plugin_id [out] Its number. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The engine is open.
 * - `-EINVAL` unless: `plugin` is not null.
 * - `-EINVAL` unless: `plugin.process` is not null.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBUSY` there is one already.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_plugin_add(
    void *engine,
    const mixer_plugin *plugin,
    uint32_t *plugin_id);

/**
 * Has the plugin process samples.
 *
 * @param engine [in] The engine. Not NULL.
 * @param samples [inout] The samples. An array of `count` elements. Not NULL.
 * @param count [in] How many. Length of `samples`.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ENOENT` there is no plugin.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_plugin_run(void *engine, float *samples, uint32_t count);

/**
 * Asks the plugin for a curve and applies it.
 *
 * @param engine [in] The engine. Not NULL.
 * @param curve [in] Which.
 * @param position [in] From 0 to 1.
 * @param gain [out] The gain. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ENOENT` there is no plugin or no such curve.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_plugin_curve(
    void *engine,
    mixer_curve curve,
    double position,
    double *gain);

/**
 * Removes the plugin.
 *
 * @param engine [in] The engine. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-ENOENT` there is no plugin.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_plugin_remove(void *engine);

/**
 * A function of the library.
 *
 * @param curve [in] Which.
 * @return The function; null if there is none. May be NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
MIXER_API mixer_curve_fn MIXER_CALL mixer_get_curve(mixer_curve curve);

/**
 * The table of the functions of the library.
 *
 * @return The table. Never NULL. Borrowed: the library keeps it.
 *
 * From any thread. Does not block.
 */
MIXER_API const mixer_functions *MIXER_CALL mixer_get_functions(void);

/**
 * Copies the table of the functions of the library.
 *
 * @param functions [out] The table. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_copy_functions(mixer_functions *functions);

/**
 * Applies a function, which may be one of the library.
 *
 * @param curve [in] The function. Not NULL.
 * @param position [in] From 0 to 1.
 * @return The gain.
 *
 * From any thread. Does not block.
 */
MIXER_API double MIXER_CALL mixer_apply(mixer_curve_fn curve, double position);

/*
 * Chains
 *
 * Structs that are chained.
 */

/**
 * Size of the identifier of a device.
 *
 * Unit: bytes.
 */
#define MIXER_ID_SIZE UINT32_C(16)

/** Which struct it is. */
typedef enum {
    MIXER_STRUCTURE_TYPE_DEVICE_INFO = 1,                /**< `mixer_device_info`. */
    MIXER_STRUCTURE_TYPE_REVERB_INFO = 2,                /**< `mixer_reverb_info`. */
    MIXER_STRUCTURE_TYPE_SURROUND_INFO = 3,              /**< `mixer_surround_info`. */
    MIXER_STRUCTURE_TYPE_DEVICE_PROPERTIES = 4,          /**< `mixer_device_properties`. */
    MIXER_STRUCTURE_TYPE_LATENCY_PROPERTIES = 1000000001 /**< `mixer_latency_properties`. */
} mixer_structure_type;

/**
 * How a device is opened; begins a chain.
 *
 * Initialise it with `MIXER_DEVICE_INFO_INIT`.
 */
typedef struct mixer_device_info {
    /** Says which struct it is. Always `MIXER_STRUCTURE_TYPE_DEVICE_INFO`. */
    mixer_structure_type structure_type;
    /** The next struct of the chain. May be NULL. */
    const void *next;
    /** Sampling rate. Unit: hertz. From 8000 to 192000. Default: 48000. */
    uint32_t rate;
    /** Number of channels. Default: 2. */
    uint32_t channels;
    /** Identifier of the device. */
    uint8_t id[MIXER_ID_SIZE];
} mixer_device_info;

/** Initial value of `mixer_device_info`. */
#define MIXER_DEVICE_INFO_INIT { \
    MIXER_STRUCTURE_TYPE_DEVICE_INFO, \
    NULL, \
    UINT32_C(48000), \
    UINT32_C(2), \
    { 0 } }

/**
 * Reverberation of the device.
 *
 * May stand in the chain of `mixer_device_info`. Initialise it with `MIXER_REVERB_INFO_INIT`.
 */
typedef struct mixer_reverb_info {
    /** Says which struct it is. Always `MIXER_STRUCTURE_TYPE_REVERB_INFO`. */
    mixer_structure_type structure_type;
    /** The next struct of the chain. May be NULL. */
    const void *next;
    /** How long it lasts. Unit: seconds. */
    double seconds;
} mixer_reverb_info;

/** Initial value of `mixer_reverb_info`. */
#define MIXER_REVERB_INFO_INIT { MIXER_STRUCTURE_TYPE_REVERB_INFO, NULL, 0.0 }

/**
 * Loudspeakers of the device.
 *
 * May stand in the chain of `mixer_device_info`. Initialise it with `MIXER_SURROUND_INFO_INIT`.
 * Since 1.1.
 */
typedef struct mixer_surround_info {
    /** Says which struct it is. Always `MIXER_STRUCTURE_TYPE_SURROUND_INFO`. */
    mixer_structure_type structure_type;
    /** The next struct of the chain. May be NULL. */
    const void *next;
    /** Their angles. Unit: degrees. An array of `angle_count` elements. Not NULL. */
    const float *angles;
    /** How many. Length of `angles`. */
    uint32_t angle_count;
} mixer_surround_info;

/** Initial value of `mixer_surround_info`. */
#define MIXER_SURROUND_INFO_INIT { MIXER_STRUCTURE_TYPE_SURROUND_INFO, NULL, NULL, 0 }

/**
 * What a device is; begins a chain that the library fills in.
 *
 * Initialise it with `MIXER_DEVICE_PROPERTIES_INIT`.
 */
typedef struct mixer_device_properties {
    /** Says which struct it is. Always `MIXER_STRUCTURE_TYPE_DEVICE_PROPERTIES`. */
    mixer_structure_type structure_type;
    /** The next struct of the chain. May be NULL. */
    void *next;
    /** Sampling rate. Unit: hertz. */
    uint32_t rate;
    /**
     * Latency. Unit: frames.
     * Deprecated since 1.1. See `mixer_latency_properties`. Use `rate` instead.
     */
    uint32_t latency;
} mixer_device_properties;

/** Initial value of `mixer_device_properties`. */
#define MIXER_DEVICE_PROPERTIES_INIT { MIXER_STRUCTURE_TYPE_DEVICE_PROPERTIES, NULL, 0, 0 }

/**
 * How late a device is.
 *
 * May stand in the chain of `mixer_device_properties`. Initialise it with
 * `MIXER_LATENCY_PROPERTIES_INIT`.
 */
typedef struct mixer_latency_properties {
    /** Says which struct it is. Always `MIXER_STRUCTURE_TYPE_LATENCY_PROPERTIES`. */
    mixer_structure_type structure_type;
    /** The next struct of the chain. May be NULL. */
    void *next;
    /** Time from the call to the air. Unit: nanoseconds. */
    uint64_t nanoseconds;
} mixer_latency_properties;

/** Initial value of `mixer_latency_properties`. */
#define MIXER_LATENCY_PROPERTIES_INIT { MIXER_STRUCTURE_TYPE_LATENCY_PROPERTIES, NULL, 0 }

/**
 * How much a device costs: its rate, plus 1000 times its reverberation, plus the sum of the angles.
 *
 * @param info [in] The device, with its chain. Not NULL.
 * @param cost [out] The cost. Not NULL.
 * @param links [out] Number of structs in the chain. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: `info` is not null.
 * - `-EINVAL` unless: It says that it is a device.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_device_cost(
    const mixer_device_info *info,
    double *cost,
    uint32_t *links);

/**
 * Fills in a chain.
 *
 * @param engine [in] The engine. Not NULL.
 * @param properties [inout] What to fill in. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_device_query(void *engine, mixer_device_properties *properties);

/*
 * Ports
 *
 * Descriptors.
 */

/*
 * mixer_port, a handle; in C: `int`.
 *
 * A descriptor from which samples are read.
 *
 * Owned: `mixer_port_close` ends its life.
 */

/** What a port is. */
typedef struct mixer_port_info {
    /** The descriptor, which the caller closes. Close-on-exec. */
    int descriptor;
    /** How much it holds. Unit: bytes. */
    size_t capacity;
} mixer_port_info;

/**
 * Opens a port.
 *
 * @param engine [in] The engine. Not NULL.
 * @param port [out] The descriptor from which samples are read. Not NULL. Owned by the caller.
 *     Close-on-exec.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_port_open(void *engine, int *port);

/**
 * Closes a port.
 *
 * @param port [in] The port.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBADF` it is not open.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_port_close(int port);

/**
 * Adds to the number in the port.
 *
 * @param port [in] The port.
 * @param number [in] What is added.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBADF` it is not open.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_port_signal(int port, uint64_t number);

/**
 * Takes the number from the port.
 *
 * @param port [in] The port.
 * @param number [out] The number. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBADF` it is not open.
 * - `-EAGAIN` there is none.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_port_take(int port, uint64_t *number);

/**
 * Another descriptor of the same port.
 *
 * @param port [in] The port.
 * @return The descriptor; negative if there is none. Owned by the caller. Close-on-exec.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_port_duplicate(int port);

/**
 * What a port is.
 *
 * @param port [in] The port.
 * @param info [out] Its description, with another descriptor. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBADF` it is not open.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_port_describe(int port, mixer_port_info *info);

/**
 * Gives a descriptor away; it is closed.
 *
 * @param descriptor [in] The descriptor. Taken over by the library.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 * - `-EBADF` it is not open.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_port_give(int descriptor);

/*
 * Drawing
 *
 * Formats of pixels.
 */

/*
 * mixer_device_samples, a handle; in C: `const void *`.
 *
 * Samples in the memory of a device, which a program in Mojo holds.
 *
 * Borrowed: never destroyed through this interface.
 */

/**
 * Size of a pixel.
 *
 * @param pixels [in] The format.
 * @return The size; 0 for an unknown format. Unit: bytes.
 *
 * From any thread. Does not block.
 */
MIXER_API uint32_t MIXER_CALL mixer_pixel_size(mixer_pixels pixels);

/**
 * Gives the format back.
 *
 * @param pixels [in] The format.
 * @param same [out] The same. Not NULL.
 * @return 0 on success, a negative error number on failure.
 *
 * Checked on entry, in this order:
 * - `-EINVAL` unless: The format is known.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_echo_pixels(mixer_pixels pixels, mixer_pixels *same);

/**
 * Where the samples lie.
 *
 * @param samples [in] The samples. Not NULL.
 * @return The value of the handle.
 *
 * From any thread. Does not block.
 */
MIXER_API uintptr_t MIXER_CALL mixer_device_samples_place(const void *samples);

/*
 * Platforms
 *
 * What only some systems have.
 */

#if defined(__linux__) && !defined(__ANDROID__)
/** There is such a thing here. */
#define MIXER_HAS_EVENTFD true
#endif

#ifdef __ANDROID__
/** There is such a thing here. */
#define MIXER_HAS_BINDER true
#endif

#ifdef __FreeBSD__
/** There is such a thing here. */
#define MIXER_HAS_KQUEUE true
#endif

#if defined(__APPLE__) && !defined(__ENVIRONMENT_IPHONE_OS_VERSION_MIN_REQUIRED__)
/** There is such a thing here. */
#define MIXER_HAS_MACH true
#endif

#if defined(__APPLE__) && defined(__ENVIRONMENT_IPHONE_OS_VERSION_MIN_REQUIRED__)
/** There is such a thing here. */
#define MIXER_HAS_SESSION true
#endif

#ifdef _WIN32
/** There is such a thing here. */
#define MIXER_HAS_EVENTS true
#endif

#if defined(__linux__) || defined(__FreeBSD__) || (defined(__APPLE__) && !defined(__ENVIRONMENT_IPHONE_OS_VERSION_MIN_REQUIRED__))
/**
 * A number that only exists on some systems.
 *
 * @return The number.
 *
 * From any thread. Does not block.
 */
MIXER_API uint32_t MIXER_CALL mixer_native(void);
#endif

#ifdef _WIN32
/**
 * The event of a port.
 *
 * @param engine [in] The engine. Not NULL.
 * @param event [out] The event. Not NULL. Borrowed: the library keeps it.
 * @return 0 on success, a negative error number on failure.
 *
 * Errors:
 * - `-EINVAL` an argument is not valid.
 *
 * From any thread. Does not block.
 */
MIXER_API int MIXER_CALL mixer_win32_handle(void *engine, void **event);
#endif

/*
 * Extras
 *
 * What a user must ask for.
 */

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A limit.
 *
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `MIXER_NEW_LIMIT` instead.
 */
#define MIXER_OLD_LIMIT UINT64_C(0xFFFFFFFFFFFFFFFF)
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A limit.
 *
 * Since 1.1.
 */
#define MIXER_NEW_LIMIT UINT64_C(7)
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * An enum.
 *
 * Since 1.1.
 *
 * Reserved values:
 * - 1 to 4: Removed.
 */
typedef enum {
    MIXER_NEW_KIND_A = 0, /**< The first. */
    MIXER_NEW_KIND_B = 5  /**< The second. */
} mixer_new_kind;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A format.
 *
 * Since 1.1.
 */
typedef enum {
    /** One byte. 1 byte per pixel; VK_FORMAT_R8_UNORM, GL_R8, DRM_FORMAT_R8. */
    MIXER_NEW_FORMAT_R8 = 0
} mixer_new_format;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A union.
 *
 * Since 1.1.
 */
typedef union mixer_new_word {
    /** The whole. */
    uint32_t whole;
    /** Two halves. */
    uint16_t half[2];
} mixer_new_word;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A struct.
 *
 * Since 1.1.
 */
typedef struct mixer_new_pair {
    /** A union. */
    mixer_new_word word;
    /** An enum. */
    mixer_new_kind kind;
} mixer_new_pair;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A handle.
 *
 * Borrowed: never destroyed through this interface.
 * Since 1.1.
 */
typedef uintptr_t mixer_new_thing;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * An alias.
 *
 * Unit: bytes.
 * Since 1.1.
 */
typedef size_t mixer_new_size;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A callback.
 *
 * @param pair [in] A struct.
 * @return A number.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 * Since 1.1.
 */
typedef mixer_new_size (MIXER_CALLBACK *mixer_new_hook)(mixer_new_pair pair);
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * An enum.
 *
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_kind` instead.
 *
 * Reserved values:
 * - 1 to 4: Removed.
 */
typedef enum {
    MIXER_OLD_KIND_A = 0, /**< The first. */
    MIXER_OLD_KIND_B = 5  /**< The second. */
} mixer_old_kind;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A format.
 *
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_format` instead.
 */
typedef enum {
    /** One byte. 1 byte per pixel; VK_FORMAT_R8_UNORM, GL_R8, DRM_FORMAT_R8. */
    MIXER_OLD_FORMAT_R8 = 0
} mixer_old_format;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A union.
 *
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_word` instead.
 */
typedef union mixer_old_word {
    /** The whole. */
    uint32_t whole;
    /** Two halves. */
    uint16_t half[2];
} mixer_old_word;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A struct.
 *
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_pair` instead.
 */
typedef struct mixer_old_pair {
    /** A union. */
    mixer_old_word word;
    /** An enum. */
    mixer_old_kind kind;
} mixer_old_pair;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A handle.
 *
 * Borrowed: never destroyed through this interface.
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_thing` instead.
 */
typedef uintptr_t mixer_old_thing;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * An alias.
 *
 * Unit: bytes.
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_size` instead.
 */
typedef size_t mixer_old_size;
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * A callback.
 *
 * @param pair [in] A struct.
 * @return A number.
 *
 * Must stay valid during the call that it is given to. Runs on a thread that is inside a call of
 * this library.
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_hook` instead.
 */
typedef mixer_old_size (MIXER_CALLBACK *mixer_old_hook)(mixer_old_pair pair);
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * Calls the hook with the pair.
 *
 * @param pair [in] A struct.
 * @param hook [in] A callback. Not NULL.
 * @param thing [in] Handed back. May be NULL.
 * @param same [out] The same. May be NULL. Borrowed: the library keeps it.
 * @return What the hook gave. Unit: bytes.
 *
 * From any thread. Does not block.
 * Since 1.1.
 */
MIXER_API mixer_new_size MIXER_CALL mixer_new_extra(
    mixer_new_pair pair,
    mixer_new_hook hook,
    mixer_new_thing thing,
    mixer_new_thing *same);
#endif

#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
/**
 * Calls the hook with the pair.
 *
 * @param pair [in] A struct.
 * @param hook [in] A callback. Not NULL.
 * @param thing [in] Handed back. May be NULL.
 * @param same [out] The same. May be NULL. Borrowed: the library keeps it.
 * @return What the hook gave. Unit: bytes.
 *
 * From any thread. Does not block.
 * Since 1.1.
 * Deprecated since 1.1. Was an experiment. Use `mixer_new_extra` instead.
 */
MIXER_API mixer_old_size MIXER_CALL mixer_old_extra(
    mixer_old_pair pair,
    mixer_old_hook hook,
    mixer_old_thing thing,
    mixer_old_thing *same);
#endif

/*
 * Layout. The numbers are: 64-bit, 32-bit with 64-bit scalars aligned to 8 bytes, 32-bit with 64-bit
 * scalars aligned to 4 bytes (i386 System V). Data models other than these are not checked.
 */
#if defined(__cplusplus) && __cplusplus >= 201103L
#define MIXER_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 202311L
#define MIXER_LAYOUT_ASSERT(number, condition, text) static_assert(condition, text)
#elif !defined(__cplusplus) && defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L
#define MIXER_LAYOUT_ASSERT(number, condition, text) _Static_assert(condition, text)
#else
#define MIXER_LAYOUT_ASSERT(number, condition, text) typedef char MIXER_main_layout_##number[(condition) ? 1 : -1]
#endif

#if UINTPTR_MAX == 0xFFFFFFFFu
/** Shows how 64-bit scalars are aligned. */
struct MIXER_main_layout_probe {
    char first;
    uint64_t second;
};
#define MIXER_LAYOUT_HOLDS(value, bits64, bits32, i386) \
    (sizeof(struct MIXER_main_layout_probe) == 16   ? (value) == (bits32) \
     : sizeof(struct MIXER_main_layout_probe) == 12 ? (value) == (i386) \
                                      : 1)
#elif (UINTPTR_MAX >> 31 >> 1) == 0xFFFFFFFFu
#define MIXER_LAYOUT_HOLDS(value, bits64, bits32, i386) (sizeof(void *) != 8 || (value) == (bits64))
#else
#define MIXER_LAYOUT_HOLDS(value, bits64, bits32, i386) 1
#endif
#define MIXER_LAYOUT(number, value, bits64, bits32, i386) \
    MIXER_LAYOUT_ASSERT(number, MIXER_LAYOUT_HOLDS(value, bits64, bits32, i386), #value)

MIXER_LAYOUT(1, sizeof(mixer_pixels), 4, 4, 4);
MIXER_LAYOUT(2, sizeof(mixer_settings), 24, 24, 24);
MIXER_LAYOUT(3, offsetof(mixer_settings, mode), 0, 0, 0);
MIXER_LAYOUT(4, offsetof(mixer_settings, flags), 4, 4, 4);
MIXER_LAYOUT(5, offsetof(mixer_settings, frames), 8, 8, 8);
MIXER_LAYOUT(6, offsetof(mixer_settings, low), 12, 12, 12);
MIXER_LAYOUT(7, offsetof(mixer_settings, high), 16, 16, 16);
MIXER_LAYOUT(8, offsetof(mixer_settings, pixels), 20, 20, 20);
MIXER_LAYOUT(9, sizeof(mixer_plugin), 48, 24, 24);
MIXER_LAYOUT(10, offsetof(mixer_plugin, name), 0, 0, 0);
MIXER_LAYOUT(11, offsetof(mixer_plugin, user_data), 8, 4, 4);
MIXER_LAYOUT(12, offsetof(mixer_plugin, process), 16, 8, 8);
MIXER_LAYOUT(13, offsetof(mixer_plugin, destroy), 24, 12, 12);
MIXER_LAYOUT(14, offsetof(mixer_plugin, lookup), 32, 16, 16);
MIXER_LAYOUT(15, offsetof(mixer_plugin, gain), 40, 20, 20);
MIXER_LAYOUT(16, sizeof(mixer_functions), 24, 12, 12);
MIXER_LAYOUT(17, offsetof(mixer_functions, linear), 0, 0, 0);
MIXER_LAYOUT(18, offsetof(mixer_functions, square), 8, 4, 4);
MIXER_LAYOUT(19, offsetof(mixer_functions, nothing), 16, 8, 8);
MIXER_LAYOUT(20, sizeof(mixer_structure_type), 4, 4, 4);
MIXER_LAYOUT(21, sizeof(mixer_device_info), 40, 32, 32);
MIXER_LAYOUT(22, offsetof(mixer_device_info, structure_type), 0, 0, 0);
MIXER_LAYOUT(23, offsetof(mixer_device_info, next), 8, 4, 4);
MIXER_LAYOUT(24, offsetof(mixer_device_info, rate), 16, 8, 8);
MIXER_LAYOUT(25, offsetof(mixer_device_info, channels), 20, 12, 12);
MIXER_LAYOUT(26, offsetof(mixer_device_info, id), 24, 16, 16);
MIXER_LAYOUT(27, sizeof(mixer_reverb_info), 24, 16, 16);
MIXER_LAYOUT(28, offsetof(mixer_reverb_info, structure_type), 0, 0, 0);
MIXER_LAYOUT(29, offsetof(mixer_reverb_info, next), 8, 4, 4);
MIXER_LAYOUT(30, offsetof(mixer_reverb_info, seconds), 16, 8, 8);
MIXER_LAYOUT(31, sizeof(mixer_surround_info), 32, 16, 16);
MIXER_LAYOUT(32, offsetof(mixer_surround_info, structure_type), 0, 0, 0);
MIXER_LAYOUT(33, offsetof(mixer_surround_info, next), 8, 4, 4);
MIXER_LAYOUT(34, offsetof(mixer_surround_info, angles), 16, 8, 8);
MIXER_LAYOUT(35, offsetof(mixer_surround_info, angle_count), 24, 12, 12);
MIXER_LAYOUT(36, sizeof(mixer_device_properties), 24, 16, 16);
MIXER_LAYOUT(37, offsetof(mixer_device_properties, structure_type), 0, 0, 0);
MIXER_LAYOUT(38, offsetof(mixer_device_properties, next), 8, 4, 4);
MIXER_LAYOUT(39, offsetof(mixer_device_properties, rate), 16, 8, 8);
MIXER_LAYOUT(40, offsetof(mixer_device_properties, latency), 20, 12, 12);
MIXER_LAYOUT(41, sizeof(mixer_latency_properties), 24, 16, 16);
MIXER_LAYOUT(42, offsetof(mixer_latency_properties, structure_type), 0, 0, 0);
MIXER_LAYOUT(43, offsetof(mixer_latency_properties, next), 8, 4, 4);
MIXER_LAYOUT(44, offsetof(mixer_latency_properties, nanoseconds), 16, 8, 8);
MIXER_LAYOUT(45, sizeof(mixer_port_info), 16, 8, 8);
MIXER_LAYOUT(46, offsetof(mixer_port_info, descriptor), 0, 0, 0);
MIXER_LAYOUT(47, offsetof(mixer_port_info, capacity), 8, 4, 4);
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(48, sizeof(mixer_new_kind), 4, 4, 4);
#endif
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(49, sizeof(mixer_new_format), 4, 4, 4);
#endif
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(50, sizeof(mixer_new_word), 4, 4, 4);
#endif
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(51, sizeof(mixer_new_pair), 8, 8, 8);
MIXER_LAYOUT(52, offsetof(mixer_new_pair, word), 0, 0, 0);
MIXER_LAYOUT(53, offsetof(mixer_new_pair, kind), 4, 4, 4);
#endif
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(54, sizeof(mixer_old_kind), 4, 4, 4);
#endif
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(55, sizeof(mixer_old_format), 4, 4, 4);
#endif
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(56, sizeof(mixer_old_word), 4, 4, 4);
#endif
#if defined(MIXER_EXTRAS) && ((defined(__linux__) && !defined(__ANDROID__)) || defined(_WIN32))
MIXER_LAYOUT(57, sizeof(mixer_old_pair), 8, 8, 8);
MIXER_LAYOUT(58, offsetof(mixer_old_pair, word), 0, 0, 0);
MIXER_LAYOUT(59, offsetof(mixer_old_pair, kind), 4, 4, 4);
#endif

#undef MIXER_LAYOUT
#undef MIXER_LAYOUT_HOLDS
#undef MIXER_LAYOUT_ASSERT

#ifdef __cplusplus
}
#endif

#endif /* MIXER_H */
