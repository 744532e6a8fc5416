#include "app/cli/scratch.h"

#include "core/node/lab.h"

#include <QDir>
#include <QUuid>

namespace ringside {

namespace {

constexpr int kKnownMs = 10'000; // the observer tells what the lab remembers as soon as it runs

Laboratory::Options labOptions(const QString& directory, int basePort)
{
    if (!directory.isEmpty())
        return {directory, basePort, false};
    const QString scratch =
        QStringLiteral("scratch-%1").arg(QUuid::createUuid().toString(QUuid::Id128).left(12));
    Lab::list(Lab::defaultRoot()); // removes what killed shells left behind
    return {QDir(Lab::defaultRoot()).filePath(scratch), basePort, true};
}

} // namespace

Result<std::unique_ptr<Laboratory>> openScratch(const QString& directory, int basePort)
{
    Result<std::unique_ptr<Laboratory>> opened =
        Laboratory::open(labOptions(directory, basePort), [](const Snapshot&, const Events&) {});
    if (!opened)
        return opened;
    // The first line may be `start`: a kept cluster has to be known by then.
    const Laboratory& lab = **opened;
    lab.hub().waitFor([&](const ClusterSnapshot& c) { return int(c.nodes.size()) >= lab.nodeCount(); },
                      kKnownMs);
    return opened;
}

} // namespace ringside
