#pragma once

#include "core/base/result.h"
#include "core/cluster/snapshot.h"

#include <functional>
#include <memory>
#include <mutex>

namespace ringside {

class HttpServer;

/// The cluster's state as a page for a browser on this machine: `/` the page, `/status.json` its figures,
/// `/metrics` the same for Prometheus. Read-only, on 127.0.0.1 only. All functions from any thread.
class Dashboard
{
public:
    /// `latest` tells the newest snapshot; it is called on the server's thread, and must not block.
    explicit Dashboard(std::function<Snapshot()> latest);
    ~Dashboard();

    /// Begins to serve; done when the port answers. Errors: PortTaken, NotPossible (served already, no
    /// descriptor left).
    Status start(int port);
    /// The port is closed when this returns. False: it was not served.
    bool stop();
    /// 0: it is not served.
    int port() const;

private:
    std::function<Snapshot()> m_latest;
    mutable std::mutex m_mutex;
    std::unique_ptr<HttpServer> m_server;
};

/// `http://127.0.0.1:3000/`
QString dashboardUrl(int port);

} // namespace ringside
