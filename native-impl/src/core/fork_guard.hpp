#pragma once

namespace interop {

/// Notes that this process uses the library: a fork from now on is noticed by its child. Called by every entry point that the guard concerns.
/// @return True in a process that has forked since, and has not executed a program: threads and locks of the library are not there any more.
bool has_forked() noexcept;

} // namespace interop
