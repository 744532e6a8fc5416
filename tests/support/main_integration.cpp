#include "tests/support/runner.h"

#include <QCoreApplication>

#include <cstdio>

/// `test_integration --valkey NAME`: the same against the valkey-server that RINGSIDE_TEST_VALKEY names, or
/// skipped (77) where there is none.
int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 2 || qstrcmp(argv[1], "--valkey") != 0)
        return ringside::test::runTests(argc, argv);
    const QByteArray program = qgetenv("RINGSIDE_TEST_VALKEY");
    if (program.isEmpty()) {
        std::puts("skipped: no valkey-server (packaging/test.sh unpacks one where it can)");
        return 77;
    }
    qputenv("RINGSIDE_SERVER", program);
    argv[1] = argv[0];
    return ringside::test::runTests(argc - 1, argv + 1);
}
