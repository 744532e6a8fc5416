#include "tests/support/runner.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    return ringside::test::runTests(argc, argv);
}
