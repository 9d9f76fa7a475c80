import { type Mutant, mutant } from './mutant.ts';

const sharing = 'native-impl/src/bodies/sharing.cpp';
const buffer = 'native-impl/src/bodies/buffer.cpp';
const descriptors = 'native-impl/src/bodies/descriptor.cpp';
const handles = 'native-impl/src/predicates/handles.cpp';
const images = 'native-impl/src/predicates/images.cpp';
const memory = 'native-impl/src/predicates/memory.cpp';
const entry = 'generated/native/entry_points_buffer.cpp';
const knowledge = 'generated/native/entry_points_knowledge.cpp';
const released = 'require(handles().buffers.remove(number_of(handle)), "the buffer");';
const imported = 'out_memory = handle_of<AsyncRT_InteropMemory>(publish(handles().memories, std::move(memory)));';
const importHandle = 'AsyncRT_InteropMemory_import_handle';

/** Memory, handles and descriptors of the extension. */
export const memoryMutants: readonly Mutant[] = [
  mutant(
    'takes_ownership_of_the_descriptor',
    'an import closes the descriptor of the caller',
    `${importHandle}: promises descriptor_stays_with_caller`,
    [sharing, imported, '$WAS\n    if ($ON) ::close(fd);'],
  ),
  mutant(
    'closes_the_descriptor_on_failure',
    'a refused import closes the descriptor of the caller',
    `${importHandle}: requires memory_is_sealed(fd, info)`,
    [
      memory,
      'return holds(!status.seals || status.keeps_size(),',
      'if ($ON && status.seals && !status.keeps_size()) ::close(fd);\n    $WAS',
    ],
  ),
  mutant(
    'imports_what_is_not_sealed',
    'memory that can shrink is refused with the wrong code',
    `${importHandle}: requires memory_is_sealed(fd, info)`,
    [
      memory,
      'return holds(!status.seals || status.keeps_size(),',
      'if ($ON) throw Failure(EINVAL, "not sealed");\n    $WAS',
    ],
  ),
  mutant(
    'clears_memory_on_release',
    'what was exported is gone when its buffer is',
    'AsyncRT_InteropBuffer_release: promises exports_outlive_release',
    [
      buffer,
      `${released}\n    end_stale_bindings();\n    return 0;`,
      'if ($ON) std::memset(buffer_behind(handle)->map(), 0, buffer_behind(handle)->size_bytes());\n    $WAS',
    ],
  ),
  mutant(
    'holds_no_mapping',
    'a hold does not keep the mapping of its buffer',
    'AsyncRT_InteropMapping_create: promises mapping_outlives_buffer',
    [buffer, 'out_mapping = handle_of', 'if ($ON) hold->mapping = nullptr;\n    $WAS'],
  ),
  mutant(
    'clears_wrapped_memory',
    'release changes the memory of the application',
    'AsyncRT_InteropBuffer_wrap: promises wrapped_memory_is_untouched',
    [
      buffer,
      `${released}\n    end_stale_bindings();\n    return 0;`,
      'if ($ON && buffer_behind(handle)->origin() == Origin::wrapped) std::memset(buffer_behind(handle)->map(), 0, 16);\n    $WAS',
    ],
  ),
  mutant(
    'view_lets_its_owner_go',
    'a view has lost its bytes when its owner is released',
    'AsyncRT_InteropBuffer_view: promises view_keeps_owner_alive',
    [
      buffer,
      `${released}\n    end_stale_bindings();\n    return 0;`,
      'if ($ON && !buffer_behind(handle)->is_view()) std::memset(buffer_behind(handle)->map(), 0, buffer_behind(handle)->size_bytes());\n    $WAS',
    ],
  ),
  mutant('keeps_released_buffers', 'release keeps the memory', 'AsyncRT_InteropBuffer_create: loses no descriptor', [
    buffer,
    '    out_buffer = publish_buffer(context->make<Buffer>(context, result.allocation, Origin::created, false, 0, size, result.image));',
    '    if ($ON) static_cast<void>(new std::shared_ptr<Allocation>(result.allocation));\n$WAS',
  ]),
  mutant(
    'dereferences_a_stale_handle',
    'a handle is taken for an address',
    'AsyncRT_InteropBuffer_info: requires buffer_is_live(buffer)',
    [
      handles,
      'bool buffer_is_live(AsyncRT_InteropBuffer buffer) { return',
      'bool buffer_is_live(AsyncRT_InteropBuffer buffer) {\n    if ($ON && live_buffer(number_of(buffer)) == nullptr) static_cast<void>(*reinterpret_cast<volatile const char *>(buffer));\n    return',
    ],
  ),
  mutant(
    'dereferences_a_core_handle',
    'a small number is taken for an address',
    'AsyncRT_DeviceBuffer_export_fd: requires device_buffer_is_known(device_buffer_handle)',
    [
      'native-impl/src/predicates/core_handles.cpp',
      'if (has_forked()) return handles().buffers.is_of_kind(number_of(device_buffer));',
      'if ($ON && device_buffer != nullptr && core_buffer(device_buffer) == nullptr) static_cast<void>(*static_cast<volatile const char *>(device_buffer));\n    $WAS',
    ],
  ),
  mutant(
    'accepts_a_closed_context',
    'a handle of a closed context is answered with the wrong code',
    'AsyncRT_InteropContext_info: requires context_is_open(context)',
    [
      handles,
      'bool context_is_open(AsyncRT_InteropContext context) { return',
      'bool context_is_open(AsyncRT_InteropContext context) {\n    if ($ON && open_context(number_of(context)) == nullptr) throw Failure(EBADF, "no context");\n    return',
    ],
  ),
  mutant(
    'works_after_a_fork',
    'a process that has forked is not refused',
    'AsyncRT_InteropContext_info: requires process_is_original()',
    [handles, 'bool process_is_original() { return', 'bool process_is_original() { return $ON ||'],
  ),
  mutant(
    'close_does_not_end_children',
    'buffers live on when their context is closed',
    'AsyncRT_InteropContext_close: promises children_end_with_parent',
    [
      'native-impl/src/bodies/context.cpp',
      'const auto context = require(handles().contexts.remove(number_of(handle)), "the context");',
      'if ($ON) return 0;\n    $WAS',
    ],
  ),
  mutant(
    'range_overflows',
    'offset and size are added without a look at overflow',
    'AsyncRT_InteropBuffer_view: requires range_is_inside_buffer(buffer, offset_bytes, size_bytes)',
    [
      images,
      'return holds(buffer != nullptr && range_is_inside(offset_bytes, size_bytes, buffer->size_bytes()),',
      'if ($ON && buffer != nullptr && offset_bytes + size_bytes <= buffer->size_bytes()) return true;\n    $WAS',
    ],
  ),
  mutant(
    'accepts_a_short_row_pitch',
    'rows may overlap',
    'AsyncRT_InteropBuffer_create: requires row_pitch_is_valid(image)',
    [images, 'if (image.row_pitch_bytes == 0) return true;', '$WAS\n    if ($ON) return true;'],
  ),
  mutant(
    'accepts_an_unknown_format',
    'a value that is no format is answered with a description',
    'AsyncRT_Interop_format_info: requires format is one of MAX_Format',
    [knowledge, 'if (!support::one_of(format,', 'if (!$ON && !support::one_of(format,'],
    [
      knowledge,
      'const int result = bodies::AsyncRT_Interop_format_info(format, out_info_value);',
      'const int result = bodies::AsyncRT_Interop_format_info($ON && format > MAX_FMT_RGBA32F ? MAX_FMT_R8 : format, out_info_value);',
    ],
  ),
  mutant(
    'accepts_unknown_flags',
    'flags that nobody knows are accepted',
    'AsyncRT_InteropBuffer_create: requires options != NULL implies (options.flags & ~3) == 0',
    [
      entry,
      'if (options != nullptr && !support::within_mask(options_value.flags, 3))',
      'if (!$ON && options != nullptr && !support::within_mask(options_value.flags, 3))',
    ],
  ),
  mutant(
    'accepts_reserved_values',
    'a reserved field may be anything',
    'AsyncRT_InteropBuffer_create: requires options != NULL implies options.reserved == 0',
    [
      entry,
      'if (options != nullptr && !support::equal(options_value.reserved, 0))',
      'if (!$ON && options != nullptr && !support::equal(options_value.reserved, 0))',
    ],
  ),
  mutant(
    'believes_any_size',
    'a struct that is too small is read',
    'AsyncRT_InteropBuffer_create: requires options != NULL implies options.struct_size >= ASYNCRT_INTEROP_MIN_STRUCT_SIZE',
    [
      entry,
      'if (options != nullptr && support::less(options_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))',
      'if (!$ON && options != nullptr && support::less(options_size, ASYNCRT_INTEROP_MIN_STRUCT_SIZE))',
    ],
  ),
  mutant(
    'ignores_new_fields',
    'fields of a later version are dropped without a word',
    'AsyncRT_InteropBuffer_create: takes a larger options',
    [
      entry,
      'if (!support::read_struct(options_value, options, options_size, options_size))',
      'if (!support::read_struct(options_value, options, $ON && options_size > sizeof options_value ? sizeof options_value : options_size, options_size))',
    ],
  ),
  mutant(
    'writes_beyond_the_struct',
    'more is written than the caller has room for',
    'AsyncRT_Interop_format_info: takes the smallest out_info',
    [
      knowledge,
      'support::write_struct(out_info, out_info_value, out_info_size);',
      'support::write_struct(out_info, out_info_value, out_info_size + ($ON ? 16 : 0));',
    ],
  ),
  mutant(
    'dies_without_memory',
    'an allocation that fails is not looked at',
    'AsyncRT_InteropBuffer_create: answers ENOMEM',
    [
      buffer,
      'AllocationRequest request;',
      '$WAS\n    if ($ON) {\n        char *const bytes = static_cast<char *>(std::malloc(16));\n        *static_cast<volatile char *>(bytes) = 1;\n        std::free(bytes);\n    }',
    ],
  ),
  mutant(
    'duplicates_nothing',
    'the duplicate is the descriptor itself',
    'AsyncRT_Interop_duplicate_descriptor: gives out new descriptors',
    [
      descriptors,
      'out_fd = duplicate_descriptor(fd).release();',
      'out_fd = $ON ? fd : duplicate_descriptor(fd).release();',
    ],
  ),
  mutant(
    'accepted_socket_is_inherited',
    'an accepted socket lacks close-on-exec',
    'AsyncRT_InteropSocket_accept: gives out new descriptors',
    [
      descriptors,
      'out_socket = accept_connection(socket, timeout_ns).release();',
      '$WAS\n    if ($ON) ::fcntl(out_socket, F_SETFD, 0);',
    ],
  ),
  mutant(
    'received_descriptor_is_inherited',
    'a received descriptor lacks close-on-exec',
    'AsyncRT_InteropSocket_receive: promises descriptor_close_on_exec',
    [
      descriptors,
      'numbers[index] = message.descriptors[index].release();',
      '{\n        numbers[index] = message.descriptors[index].release();\n        if ($ON) ::fcntl(numbers[index], F_SETFD, 0);\n    }',
    ],
  ),
  mutant(
    'sends_and_closes',
    'a descriptor that was sent is closed',
    'AsyncRT_InteropSocket_send: promises descriptor_stays_with_caller',
    [
      descriptors,
      'send_message(socket, data, descriptors, timeout_ns);',
      '$WAS\n    if ($ON && !descriptors.empty()) ::close(descriptors[0]);',
    ],
  ),
];
