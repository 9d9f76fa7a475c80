# A descriptor that is copied would be closed twice.
# error: 'OwnedFd' value has no attribute 'copy'
from interop_fd import OwnedFd


def main():
    var first = OwnedFd(unsafe_from_raw=-1)
    var second = first.copy()
    print(first, second)
