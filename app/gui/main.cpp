#include "app/gui/calm_style.h"
#include "app/gui/end_signals.h"
#include "app/gui/main_window.h"
#include "app/gui/start_options.h"
#include "app/gui/translation.h"

#include "core/base/log.h"
#include "core/cluster/shown.h"
#include "widgets/packets/packet_layer.h"

#include <QApplication>
#include <QFile>
#include <QIcon>

#include <cstdio>

using namespace ringside;

namespace {

void complain(const Error& error)
{
    std::fputs(QStringLiteral("ringside: %1\n").arg(visible(error.text())).toLocal8Bit().constData(), stderr);
}

/// One number a line, in order: for tests/bench/frames.sh.
void writeFrameTimes(const QString& path, const std::vector<double>& times)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        complain(
            {ErrorCode::Storage, QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString())});
        return;
    }
    for (const double ms : times)
        file.write(QByteArray::number(ms, 'f', 2) + '\n');
}

} // namespace

int main(int argc, char** argv)
{
    EndSignals::block();
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("ringside"));
    QApplication::setApplicationName(QStringLiteral("ringside"));
    QApplication::setApplicationDisplayName(QStringLiteral("Ringside"));
    QApplication::setApplicationVersion(QStringLiteral(RINGSIDE_VERSION));
    QApplication::setStyle(new CalmStyle);

    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/ringside.svg")));
    const EndSignals endSignals;

    const Result<StartOptions> options = readStartOptions(QApplication::arguments());
    if (!options) {
        complain(options.error());
        return 2;
    }
    if (const Status opened = openLog(options->logLevel); !opened) {
        complain(opened.error());
        if (opened.error().code == ErrorCode::BadInput)
            return 2;
    }
    installTranslation(options->language);
    MainWindow window;
    window.applyLook(*options);
    QObject::connect(&endSignals, &EndSignals::endRequested, &window, &MainWindow::close);
    window.show();
    window.begin(*options);
    const int status = QApplication::exec();
    if (!options->frameTimes.isEmpty())
        writeFrameTimes(options->frameTimes, window.view().packets().frameTimes());
    return status;
}
