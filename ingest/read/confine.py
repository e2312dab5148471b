"""Shut a process in before it reads what others wrote.

What `confine` puts in place, and returns the names of, since not every system allows all of it:

* `memory`, `cpu`: kernel limits of address space and processor time. On macOS the memory limit is not enforced.
* `files`: no file can be written (a limit of size 0), and no core is dumped.
* `network`: the process is moved into a network namespace of its own that has no way out (Linux, where user
  namespaces are allowed).
* `syscalls`: from then on the kernel refuses every system call but some thirty that computing and an open pipe need: no
  open, no socket, no fork, no exec, no kill (Linux on x86-64 and arm64). Everything must have been imported before.

Where neither of the last two holds, `socket.socket` is taken away, which stops an accident and no attacker.
"""

import ctypes
import platform
import resource
import socket
import struct
import sys

_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000
_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _SECCOMP_MODE_FILTER = 38, 22, 2
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050001, 0x80000000
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
# read write close fstat lseek mmap mprotect munmap brk rt_sigaction rt_sigprocmask rt_sigreturn madvise mremap futex
# exit exit_group getrandom clock_gettime gettimeofday getrusage getpid gettid sigaltstack poll/ppoll sched_yield writev
# restart_syscall clock_nanosleep times rseq
_ARCHITECTURES = {
    "x86_64": (0xC000003E, (0, 1, 3, 5, 8, 9, 10, 11, 12, 13, 14, 15, 28, 25, 202, 60, 231, 318, 228, 96, 98, 39, 186,
                            131, 7, 271, 24, 20, 219, 230, 100, 334)),
    "aarch64": (0xC00000B7, (63, 64, 57, 80, 62, 222, 226, 215, 214, 134, 135, 139, 233, 216, 98, 93, 94, 278, 113, 169,
                             165, 172, 178, 132, 73, 124, 66, 128, 115, 153, 293)),
}  # fmt: skip


def confine(memory_bytes: int, cpu_seconds: int) -> frozenset[str]:
    """Put all of it in place for the calling process, which cannot undo it; the names of what holds."""
    held = {"files"}
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 1))
    held.add("cpu")
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
        held.add("memory")
        held.update(name for name, holds in (("network", _no_network()), ("syscalls", _few_calls())) if holds)
    if not held & {"network", "syscalls"}:
        setattr(socket, "socket", _no_socket)  # noqa: B010
    return frozenset(held)


def _no_socket(*_: object, **__: object) -> None:
    raise PermissionError("no network here")


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _no_network() -> bool:
    return _libc().unshare(_CLONE_NEWUSER | _CLONE_NEWNET) == 0


def _few_calls() -> bool:
    known = _ARCHITECTURES.get(platform.machine())
    if known is None:
        return False
    program = _program(*known)
    length = len(program) // 8
    filters = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", length, ctypes.addressof(filters)))
    libc = _libc()
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, header, 0, 0) == 0


def _program(architecture: int, calls: tuple[int, ...]) -> bytes:
    """The filter, in the kernel's BPF: another architecture ends the process, a call that is not listed fails."""

    def step(code: int, yes: int, no: int, value: int) -> bytes:
        return struct.pack("HBBI", code, yes, no, value)

    steps = [
        step(_LOAD, 0, 0, 4),
        step(_EQUAL, 1, 0, architecture),
        step(_RETURN, 0, 0, _KILL),
        step(_LOAD, 0, 0, 0),
    ]
    steps += [step(_EQUAL, len(calls) - place, 0, call) for place, call in enumerate(calls)]
    return b"".join([*steps, step(_RETURN, 0, 0, _REFUSE), step(_RETURN, 0, 0, _ALLOW)])
