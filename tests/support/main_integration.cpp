#include "tests/support/runner.h"

#include <QCoreApplication>

#include <cstdio>

/// `test_integration --valkey NAME`: the same against the valkey-server that RINGSIDE_TEST_VALKEY names, or
/// skipped (77) where there is none. `--valkey-or-redis NAME`: where there is none, against Redis.
int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const bool either = argc > 1 && qstrcmp(argv[1], "--valkey-or-redis") == 0;
    if (!either && (argc < 2 || qstrcmp(argv[1], "--valkey") != 0))
        return ringside::test::runTests(argc, argv);
    const QByteArray program = qgetenv("RINGSIDE_TEST_VALKEY");
    if (program.isEmpty() && !either) {
        std::puts("skipped: no valkey-server (packaging/test.sh unpacks one where it can)");
        return 77;
    }
    std::printf("against %s\n", program.isEmpty() ? "redis-server" : program.constData());
    if (!program.isEmpty())
        qputenv("RINGSIDE_SERVER", program);
    argv[1] = argv[0];
    return ringside::test::runTests(argc - 1, argv + 1);
}
