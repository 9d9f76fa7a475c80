# Who has given a descriptor up does not have it any more.
# error: use of uninitialized value 'fd'
from interop_fd import OwnedFd


def main():
    var fd = OwnedFd(unsafe_from_raw=-1)
    print(fd^.take())
    print(fd)
