/* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* interop_fd 0.1.0. Written by abiwright from the document of the ABI: edit that, not this file. */
#include "internal.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <string.h>

#if defined(__linux__) && defined(__x86_64__) && defined(__has_include)
#if __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>)
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#define HAS_FILTER 1
#endif
#endif

/*
 * Allocations of the whole process go through these, those of the library as well, because symbols of the program come first. Sanitizers bring their own.
 */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__GLIBC__)
#define HAS_ALLOCATIONS 0
#else
#define HAS_ALLOCATIONS 1
#endif

#if HAS_ALLOCATIONS

#include <link.h>
#include <sys/auxv.h>

extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);

static atomic_ulong allocations_left;
static atomic_bool is_refusing;
static atomic_bool was_refused;

/** Where the code of the dynamic loader lies: what it allocates for variables of threads it cannot do without. */
static uintptr_t loader_begin;
static uintptr_t loader_end;

static int note_loader(struct dl_phdr_info *object, size_t size, void *unused)
{
    (void)size, (void)unused;
    if (object->dlpi_addr != getauxval(AT_BASE)) return 0;
    loader_begin = object->dlpi_addr;
    for (int index = 0; index < object->dlpi_phnum; ++index) {
        const uintptr_t end = object->dlpi_addr + object->dlpi_phdr[index].p_vaddr + object->dlpi_phdr[index].p_memsz;
        if (object->dlpi_phdr[index].p_type == PT_LOAD && end > loader_end) loader_end = end;
    }
    return 1;
}

static bool is_refused(const void *caller)
{
    if (!atomic_load(&is_refusing)) return false;
    if ((uintptr_t)caller >= loader_begin && (uintptr_t)caller < loader_end) return false;
    if (spare_allocation != NULL && spare_allocation(caller)) return false;
    const unsigned long left = atomic_load(&allocations_left);
    if (left > 1) {
        atomic_fetch_sub(&allocations_left, 1);
        return false;
    }
    atomic_store(&was_refused, true);
    errno = ENOMEM;
    return true;
}

void *malloc(size_t size)
{
    return is_refused(__builtin_return_address(0)) ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return is_refused(__builtin_return_address(0)) ? NULL : __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    return is_refused(__builtin_return_address(0)) ? NULL : __libc_realloc(memory, size);
}

bool suite_refuse_allocations(unsigned long count)
{
    if (loader_end == 0) dl_iterate_phdr(note_loader, NULL);
    atomic_store(&allocations_left, count);
    atomic_store(&was_refused, false);
    atomic_store(&is_refusing, true);
    return true;
}

bool suite_allow_allocations(void)
{
    atomic_store(&is_refusing, false);
    return atomic_load(&was_refused);
}

#else

bool suite_refuse_allocations(unsigned long count)
{
    (void)count;
    return false;
}

bool suite_allow_allocations(void)
{
    return false;
}

#endif

bool suite_refuse_descriptors(int errno_value)
{
#ifdef HAS_FILTER
    static const long refused[] = {SYS_memfd_create, SYS_eventfd2, SYS_dup, SYS_dup2, SYS_dup3, SYS_open, SYS_openat, SYS_socket, SYS_socketpair,
                                   SYS_accept, SYS_accept4, SYS_pipe, SYS_pipe2, SYS_epoll_create1, SYS_timerfd_create, SYS_recvmsg};
    enum { count = sizeof refused / sizeof refused[0] };
    struct sock_filter code[count * 2 + 8];
    size_t length = 0;
    const unsigned answer = SECCOMP_RET_ERRNO | ((unsigned)errno_value & 0xffffu);
    code[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
    for (size_t index = 0; index < count; ++index) {
        code[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)refused[index], 0, 1);
        code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, answer);
    }
    // Of fcntl only the two commands that duplicate a descriptor.
    code[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_fcntl, 0, 4);
    code[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[1]));
    code[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 0, 1, 0);
    code[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 1030, 0, 1);
    code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, answer);
    code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    struct sock_fprog program = {(unsigned short)length, code};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0;
#else
    (void)errno_value;
    return false;
#endif
}
