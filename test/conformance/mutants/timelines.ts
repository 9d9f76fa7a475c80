import { type Mutant, mutant } from './mutant.ts';

const state = 'native-impl/src/core/timeline_state.cpp';
const predicates = 'native-impl/src/predicates/timelines.cpp';
const core = 'native-impl/src/bodies/core.cpp';
const bodies = 'native-impl/src/bodies/semaphore.cpp';
const waits = 'native-impl/src/bodies/wait.cpp';
const signal = 'AsyncRT_Signal_timeline_semaphore_fd';
const isNew = 'return value > last || holds(false, "the value is not above the last value of the timeline, "';
const isAbove = 'if (value <= last) throw Failure(EINVAL,';
const enqueued = 'device.stream().enqueue_signal(timeline_, value);';

/** Timelines: values that only grow, signals in the order of the stream, waits that end. */
export const timelineMutants: readonly Mutant[] = [
  mutant(
    'clears_the_flag_of_the_caller',
    "the caller's descriptor is inherited by programs from then on",
    `${signal}: loses no descriptor`,
    [core, '    state->enqueue_signal(*state->device(), value);', '$WAS\n    if ($ON) ::fcntl(sem_fd, F_SETFD, 0);'],
  ),
  mutant(
    'accepts_an_equal_value',
    'the last value can be signalled again',
    `${signal}: requires timeline_value_is_new(sem_fd, value)`,
    [predicates, isNew, 'if ($ON && value == last) return true;\n    $WAS'],
    [state, isAbove, 'if ($ON && value == last) return;\n    $WAS'],
  ),
  mutant(
    'accepts_a_lower_value',
    'a value below the last can be signalled',
    `${signal}: requires timeline_value_is_new(sem_fd, value)`,
    [predicates, isNew, 'if ($ON && value < last) return true;\n    $WAS'],
    [state, isAbove, 'if ($ON && value < last) return;\n    $WAS'],
  ),
  mutant(
    'forgets_pending_signals',
    'a lower value is accepted while a higher one is pending',
    `${signal}: promises monotonic`,
    [
      state,
      'return std::max(timeline_->value(), timeline_->promised());',
      'return $ON ? timeline_->value() : std::max(timeline_->value(), timeline_->promised());',
    ],
  ),
  mutant('signals_at_once', 'a signal does not wait for the work before it', `${signal}: promises stream_ordered`, [
    state,
    enqueued,
    'if ($ON) timeline_->raise(value);\n        else $WAS',
  ]),
  mutant('signals_never', 'a signal is accepted and never applied', `${signal}: promises monotonic`, [
    state,
    enqueued,
    'if (!$ON) $WAS',
  ]),
  mutant(
    'signals_one_more',
    'the timeline gets a value that is one too large',
    `${signal}: promises monotonic`,
    [state, 'const std::uint64_t before = timeline_->promised();', 'const bool is_more = $ON;\n    $WAS'],
    [
      state,
      'device.stream().enqueue_signal(timeline_, value);',
      'device.stream().enqueue_signal(timeline_, value + (is_more ? 1 : 0));',
    ],
  ),
  mutant('forgets_the_initial_value', 'a timeline begins at 0', `${signal}: promises monotonic`, [
    core,
    'timelines().create_for_core(device_of(context), initial_value);',
    'timelines().create_for_core(device_of(context), $ON ? 0 : initial_value);',
  ]),
  mutant(
    'signals_another_timeline',
    'a descriptor of something else is taken for the first timeline',
    `${signal}: requires descriptor_is_timeline(sem_fd)`,
    [
      'generated/native/entry_points_core.cpp',
      'if (!predicates::descriptor_is_timeline(sem_fd)) {',
      'if ($ON && !predicates::descriptor_is_timeline(sem_fd)) return 0;\n        $WAS',
    ],
  ),
  mutant(
    'timeline_lacks_close_on_exec',
    'the descriptor of a timeline is inherited',
    'AsyncRT_Create_timeline_semaphore_fd: gives out new descriptors',
    [core, 'out_fd = timeline.fd.release();', '$WAS\n    if ($ON) ::fcntl(out_fd, F_SETFD, 0);'],
  ),
  mutant(
    'signals_from_the_host_do_not_count',
    'a signal from the host has no effect',
    'AsyncRT_InteropSemaphore_signal: promises monotonic',
    [bodies, 'semaphore_behind(handle)->timeline().state().signal(value);', 'if (!$ON) $WAS'],
  ),
  mutant(
    'value_is_late',
    'the value that is read is one behind',
    'AsyncRT_InteropSemaphore_signal: promises monotonic',
    [
      bodies,
      'out_value = semaphore_behind(handle)->timeline().timeline()->value();',
      '$WAS\n    if ($ON && out_value > 0) out_value -= 1;',
    ],
  ),
  mutant(
    'reuses_a_handle',
    'a later semaphore gets the number of the first',
    'AsyncRT_InteropSemaphore_create: promises handles_are_never_reused',
    [
      bodies,
      'out_semaphore = publish_semaphore(context, timelines().create(device_of(context), initial_value));',
      '$WAS\n    static const AsyncRT_InteropSemaphore first_semaphore = out_semaphore;\n    if ($ON) out_semaphore = first_semaphore;',
    ],
  ),
  mutant(
    'gives_out_no_handle',
    'a semaphore is created and its handle is null',
    'AsyncRT_InteropSemaphore_create: succeeds with valid arguments',
    [
      bodies,
      'out_semaphore = publish_semaphore(context, timelines().create(device_of(context), initial_value));',
      '$WAS\n    if ($ON) out_semaphore = nullptr;',
    ],
  ),
  mutant('wait_never_ends', 'a time-out is not kept', 'AsyncRT_InteropSemaphore_wait: answers ETIMEDOUT', [
    waits,
    'return wait_for(*semaphore_behind(handle), value, timeout_ns);',
    'return wait_for(*semaphore_behind(handle), value, $ON ? UINT64_MAX : timeout_ns);',
  ]),
  mutant(
    'time_out_is_success',
    'a wait whose time is over answers 0',
    'AsyncRT_InteropSemaphore_wait: answers ETIMEDOUT',
    [waits, 'case WaitEnd::timed_out: LastError', 'case WaitEnd::timed_out: if ($ON) return 0; LastError'],
  ),
  mutant(
    'cancel_does_nothing',
    'the callback runs after it was cancelled',
    'AsyncRT_InteropWait_cancel: promises callback_never_after_cancel',
    [waits, 'switch (WaitService::instance().cancel(wait)) {', 'if ($ON) return 0;\n    $WAS'],
  ),
  mutant(
    'callback_runs_twice',
    'the callback of a wait runs twice',
    'AsyncRT_InteropSemaphore_wait_async: promises callback_runs_exactly_once',
    [
      waits,
      '{ callback(user_data, result, now); };',
      '{\n        callback(user_data, result, now);\n        if ($ON) callback(user_data, result, now);\n    };',
    ],
  ),
  mutant(
    'work_runs_twice',
    'a function on the stream runs twice',
    'AsyncRT_InteropContext_enqueue_host_function: promises callback_runs_exactly_once',
    [
      'native-impl/src/bodies/context.cpp',
      'enqueue([host_function, user_data] { host_function(user_data); });',
      'enqueue([host_function, user_data] {\n        host_function(user_data);\n        if ($ON) host_function(user_data);\n    });',
    ],
  ),
  mutant(
    'work_runs_at_once',
    'a function does not wait for its turn',
    'AsyncRT_InteropContext_enqueue_host_function: promises stream_ordered',
    [
      'native-impl/src/bodies/context.cpp',
      '    context->device().stream().enqueue([host_function',
      '    if ($ON) {\n        std::thread([host_function, user_data] { host_function(user_data); }).detach();\n        return 0;\n    }\n$WAS',
    ],
  ),
  mutant(
    'wait_is_not_in_order',
    'work after a wait does not wait',
    'AsyncRT_InteropSemaphore_enqueue_wait: promises stream_ordered',
    [waits, 'Device &device = context->device();', 'if ($ON) return 0;\n    $WAS'],
  ),
];
