# A lent descriptor cannot be used once its owner was given away.
# error: use of uninitialized value 'fd'
from interop_fd import OwnedFd


def main():
    var fd = OwnedFd(unsafe_from_raw=-1)
    var lent = fd.borrow()
    print(fd^.take())
    print(lent)
