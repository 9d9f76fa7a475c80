from max.gpu.host import DeviceContext


def main() raises:
    var context = DeviceContext(api="cpu")
    print(context.api())
