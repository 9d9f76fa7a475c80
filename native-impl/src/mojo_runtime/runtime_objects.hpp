#pragma once

/// Objects of a Mojo runtime that stand for objects of this library, and what the core functions accept.

#include <cstdint>
#include <memory>

#include "../core/objects.hpp"

namespace interop {

/// The buffer behind a handle of the core: one of ours, or one of the runtime that is bound to one of ours; null otherwise.
std::shared_ptr<Buffer> core_buffer(const void *handle);

/// The open context behind a handle of the core: one of ours, or one of the runtime to which one of ours was attached; null otherwise.
std::shared_ptr<Context> core_context(const void *handle);

/// A context of ours in the order of a context of the runtime. Throws EINVAL where no runtime is loaded, EOPNOTSUPP for a kind of device that cannot be used.
std::shared_ptr<Context> attach_context(const void *runtime_context, const AsyncRT_InteropAllocationCallbacks *callbacks);

/// The context behind a handle of the core, attached now if it is of a runtime and has none yet. That one lives as long as a timeline of it.
std::shared_ptr<Context> core_context_or_attach(const void *handle);

/// Binds a buffer of the runtime, which is retained, to one of ours. Throws EEXIST if it is bound already.
void bind_buffer(std::uint64_t number, const void *runtime_buffer);
/// Ends a binding. Throws ENOENT if there is none of these two.
void unbind_buffer(std::uint64_t number, const void *runtime_buffer);
/// Ends the bindings of buffers that are not live any more.
void end_stale_bindings();
/// The buffer to which one of the runtime is bound; 0 if there is none.
std::uint64_t bound_buffer(const void *runtime_buffer);
/// A buffer of the runtime that is bound to one of ours; null if there is none.
const void *runtime_buffer_of(std::uint64_t number);

} // namespace interop
