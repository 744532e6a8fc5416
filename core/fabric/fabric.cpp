#include "core/fabric/fabric.h"

#include "core/fabric/switchboard.h"

namespace ringside {

struct Fabric::Private
{
    Private(std::unique_ptr<fabric::Loop> l, Tap tap, quint32 seed)
        : loop(std::move(l))
        , board(*loop, std::move(tap), seed)
    {
    }

    std::unique_ptr<fabric::Loop> loop;
    fabric::Switchboard board; ///< touched on the loop's thread only, once that runs
};

Fabric::Fabric(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

Fabric::~Fabric()
{
    d->loop->stop();
}

Result<std::unique_ptr<Fabric>> Fabric::start(Tap tap, std::optional<quint32> seed)
{
    auto loop = fabric::Loop::create();
    if (!loop)
        return loop.error();
    auto d = std::make_unique<Private>(std::move(loop.value()), std::move(tap),
                                       seed ? *seed : QRandomGenerator::global()->generate());
    if (const Status started = d->loop->start([p = d.get()] { return p->board.endOfTurn(); }); !started)
        return started.error();
    return std::unique_ptr<Fabric>(new Fabric(std::move(d)));
}

Status Fabric::addNode(const FabricNode& node)
{
    Status status = Done{};
    d->loop->call([&] { status = d->board.addNode(node); });
    return status;
}

void Fabric::removeNode(int number)
{
    d->loop->call([&] { d->board.removeNode(number); });
}

Status Fabric::addClient(int client, const QString& source)
{
    Status status = Done{};
    d->loop->call([&] { status = d->board.addClient(client, source); });
    return status;
}

void Fabric::removeClient(int client)
{
    d->loop->call([&] { d->board.removeClient(client); });
}

void Fabric::addFaults(const std::vector<LinkFault>& faults)
{
    d->loop->call([&] { d->board.addFaults(faults); });
}

std::vector<LinkFault> Fabric::removeFaults(const std::function<bool(const LinkFault&)>& which)
{
    std::vector<LinkFault> removed;
    d->loop->call([&] { removed = d->board.removeFaults(which); });
    return removed;
}

void Fabric::setCut(int from, int to, Plane plane, bool cut)
{
    LinkFault fault;
    fault.from = from;
    fault.to = to;
    fault.plane = plane;
    if (cut)
        addFaults({fault});
    else
        removeFaults([&](const LinkFault& f) { return f.sameAs(fault); });
}

void Fabric::healAll()
{
    removeFaults([](const LinkFault&) { return true; });
}

int Fabric::resetLink(int a, int b, Plane plane)
{
    int count = 0;
    d->loop->call([&] { count = d->board.resetLink(a, b, plane); });
    return count;
}

std::vector<LinkFault> Fabric::faults() const
{
    std::vector<LinkFault> faults;
    d->loop->call([&] { faults = d->board.faults(); });
    return faults;
}

std::vector<LinkTraffic> Fabric::traffic() const
{
    std::vector<LinkTraffic> traffic;
    d->loop->call([&] { traffic = d->board.traffic(); });
    return traffic;
}

quint64 Fabric::loopTurns() const
{
    return d->loop->turns();
}

} // namespace ringside
