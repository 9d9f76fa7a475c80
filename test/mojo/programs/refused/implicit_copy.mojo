# A descriptor that is copied would be closed twice.
# error: 'OwnedFd' cannot be implicitly copied
from interop_fd import OwnedFd


def main():
    var first = OwnedFd(unsafe_from_raw=-1)
    var second = first
    print(first, second)
