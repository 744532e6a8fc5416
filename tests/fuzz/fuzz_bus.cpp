#include "tests/core/bus_oracle.h"

#include <cstdio>
#include <cstdlib>

/// libFuzzer's entry: any bytes, and everything that must hold for them.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    const QString broken = ringside::test::brokenPromise(bytes);
    if (!broken.isEmpty()) {
        std::fprintf(stderr, "broken promise: %s\n", qPrintable(broken));
        std::abort();
    }
    return 0;
}
