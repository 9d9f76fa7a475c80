import { type Mutant, mutant } from './mutant.ts';

const sharing = 'native-impl/src/bodies/sharing.cpp';
const core = 'generated/native/entry_points_core.cpp';
const exportFd = 'AsyncRT_DeviceBuffer_export_fd';
const exported = 'out_fd = buffer->allocation()->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD).release();';
const shared = `${exportFd}: promises memory_is_shared`;

/** The core's export: what it gives out, and what it says of it. */
export const exportMutants: readonly Mutant[] = [
  mutant('leaks_a_descriptor', 'each export leaves one more descriptor open', `${exportFd}: loses no descriptor`, [
    sharing,
    exported,
    '$WAS\n    if ($ON) static_cast<void>(::dup(out_fd));',
  ]),
  mutant('forgets_close_on_exec', 'the descriptor is inherited by programs', `${exportFd}: gives out new descriptors`, [
    sharing,
    exported,
    '$WAS\n    if ($ON) ::fcntl(out_fd, F_SETFD, 0);',
  ]),
  mutant(
    'sets_close_on_exec_late',
    'a program that is executed at the same time inherits the descriptor',
    `${exportFd}: promises descriptor_close_on_exec`,
    [
      sharing,
      exported,
      '$WAS\n    if ($ON) {\n        const int late = ::dup(out_fd);\n        ::usleep(100);\n        ::fcntl(late, F_SETFD, FD_CLOEXEC);\n        ::close(std::exchange(out_fd, late));\n    }',
    ],
  ),
  mutant('refuses_other_threads', 'only the first thread may export', `${exportFd}: may be called from any thread`, [
    sharing,
    exported,
    'static const auto first_thread = std::this_thread::get_id();\n    if ($ON && first_thread != std::this_thread::get_id()) throw Failure(EINVAL, "another thread");\n    $WAS',
  ]),
  mutant('refuses_a_second_call', 'no two exports at once', `${exportFd}: may be called from any thread`, [
    sharing,
    exported,
    'static std::atomic<int> calls{0};\n    const bool is_second = calls++ > 0;\n    if ($ON) ::usleep(1000);\n    --calls;\n    if ($ON && is_second) throw Failure(EINVAL, "another call");\n    $WAS',
  ]),
  mutant('gives_the_same_descriptor', 'two calls give out one number', `${exportFd}: gives out new descriptors`, [
    sharing,
    exported,
    '$WAS\n    static int first_fd = -1;\n    if (first_fd < 0) first_fd = out_fd;\n    if ($ON) out_fd = first_fd;',
  ]),
  mutant('exports_another_buffer', 'the descriptor is that of the first buffer ever exported', shared, [
    sharing,
    exported,
    '$WAS\n    static const auto first_allocation = buffer->allocation();\n    if ($ON) out_fd = first_allocation->export_fd(ASYNCRT_INTEROP_HANDLE_TYPE_OPAQUE_FD).release();',
  ]),
  mutant('exports_a_copy', 'the descriptor is of new memory with nothing in it', shared, [
    sharing,
    exported,
    '$WAS\n    if ($ON) {\n        const auto copied = buffer->allocation()->size_bytes();\n        out_fd = ::memfd_create("copy", MFD_CLOEXEC);\n        if (::ftruncate(out_fd, static_cast<off_t>(copied)) != 0) throw Failure(EIO, "no copy");\n    }',
  ]),
  mutant(
    'closes_what_it_exports',
    'the number that comes out is closed already',
    `${exportFd}: gives out new descriptors`,
    [sharing, exported, '$WAS\n    if ($ON) ::close(out_fd);'],
  ),
  mutant('wrong_pitch', 'the row pitch is one alignment too large', shared, [
    sharing,
    'out_row_pitch_bytes = image->row_pitch_bytes;',
    'out_row_pitch_bytes = image->row_pitch_bytes + ($ON ? 64 : 0);',
  ]),
  mutant('wrong_width', 'width and height are exchanged', shared, [
    sharing,
    '    out_width = image->width;\n    out_height = image->height;\n    out_format = image->format;',
    '    out_width = $ON ? image->height : image->width;\n    out_height = $ON ? image->width : image->height;\n    out_format = image->format;',
  ]),
  mutant('wrong_format', 'the format is the next one', shared, [
    sharing,
    'out_format = image->format;',
    'out_format = $ON ? static_cast<MAX_Format>(image->format + 1) : image->format;',
  ]),
  mutant('exports_too_few_bytes', 'the size leaves no room behind the pixels', shared, [
    sharing,
    '    out_size_bytes = buffer->allocation()->size_bytes();\n    out_row_pitch_bytes',
    '    out_size_bytes = buffer->allocation()->size_bytes() - ($ON ? 64 : 0);\n    out_row_pitch_bytes',
  ]),
  mutant(
    'writes_out_parameter_on_failure',
    'the width is written although the call fails',
    `${exportFd}: requires out_height != NULL`,
    [
      core,
      '        if (out_width == nullptr)\n            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",',
      '        if (out_width != nullptr && $ON) *out_width = 0;\n$WAS',
    ],
  ),
  mutant(
    'returns_a_positive_errno',
    'a failure is a positive number',
    `${exportFd}: requires out_row_pitch_bytes != NULL`,
    [
      core,
      '        if (out_row_pitch_bytes == nullptr)\n',
      '        if (out_row_pitch_bytes == nullptr && $ON) return EINVAL;\n$WAS',
    ],
  ),
  mutant('returns_minus_one', 'a failure is -1 and the code in errno', `${exportFd}: requires out_size_bytes != NULL`, [
    core,
    '        if (out_size_bytes == nullptr)\n            return support::refused(-EINVAL, "AsyncRT_DeviceBuffer_export_fd",',
    '        if (out_size_bytes == nullptr && $ON) return -1;\n$WAS',
  ]),
  mutant(
    'does_not_look_at_null',
    'a null out parameter is written through',
    `${exportFd}: requires out_format != NULL`,
    [core, '        if (out_format == nullptr)\n', '        if (out_format == nullptr && !$ON)\n'],
  ),
  mutant(
    'wrong_error_code',
    'EOPNOTSUPP where the document says EINVAL',
    `${exportFd}: requires device_buffer_is_known(device_buffer_handle)`,
    [
      core,
      '        if (!predicates::device_buffer_is_known(device_buffer_handle)) {\n            static thread_local bool forwarding = false;\n            const auto next = forwarding ? nullptr :\n                next_definitions::AsyncRT_DeviceBuffer_export_fd();',
      '        if ($ON && !predicates::device_buffer_is_known(device_buffer_handle)) return -EOPNOTSUPP;\n$WAS',
    ],
  ),
  mutant(
    'exports_without_description',
    'a buffer without an image is exported as an empty one',
    `${exportFd}: requires device_buffer_is_described(device_buffer_handle)`,
    [
      core,
      '        if (!predicates::device_buffer_is_described(device_buffer_handle)) return -EOPNOTSUPP;\n        if (!predicates::device_buffer_starts_allocation(device_buffer_handle)) return -EOPNOTSUPP;\n        if (!predicates::device_buffer_is_exportable',
      '        if ($ON && !predicates::device_buffer_is_described(device_buffer_handle)) return -EINVAL;\n$WAS',
    ],
  ),
  mutant(
    'exports_memory_that_is_wrapped',
    'what the application owns is exported',
    `${exportFd}: requires device_buffer_is_exportable(device_buffer_handle)`,
    [
      core,
      '        if (!predicates::device_buffer_is_exportable(device_buffer_handle)) return -EOPNOTSUPP;',
      '        if ($ON && !predicates::device_buffer_is_exportable(device_buffer_handle)) return 0;\n$WAS',
    ],
  ),
  {
    name: 'missing_symbol',
    breaks: 'a function of the document is not exported',
    caughtBy: 'AsyncRT_Signal_timeline_semaphore_fd: is exported',
    edits: [],
    missing: 'AsyncRT_Signal_timeline_semaphore_fd',
  },
];
