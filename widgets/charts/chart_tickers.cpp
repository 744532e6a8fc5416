#include "widgets/charts/chart_tickers.h"

#include <QCoreApplication>

namespace ringside {

namespace {

struct ChartTickers
{
    Q_DECLARE_TR_FUNCTIONS(ChartTickers)
};

/// Value axis: few round steps with human units.
class FigureTicker : public QCPAxisTicker
{
public:
    FigureTicker(Unit unit, double ceiling)
        : m_unit(unit)
        , m_ceiling(ceiling)
    {
    }

protected:
    double getTickStep(const QCPRange&) override { return m_ceiling / 2; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return figureText(tick, m_unit);
    }

private:
    Unit m_unit;
    double m_ceiling;
};

/// Time axis: seconds before now.
class AgeTicker : public QCPAxisTicker
{
public:
    explicit AgeTicker(double windowSeconds)
        : m_window(windowSeconds)
    {
    }

protected:
    double getTickStep(const QCPRange&) override { return m_window <= 30 ? 10 : m_window <= 120 ? 30 : 120; }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override
    {
        if (tick > -0.5)
            return ChartTickers::tr("now");
        return m_window > 120 ? ChartTickers::tr("−%1 min").arg(locale.toString(qRound(-tick / 60)))
                              : ChartTickers::tr("−%1 s").arg(locale.toString(qRound(-tick)));
    }

private:
    double m_window;
};

} // namespace

QSharedPointer<QCPAxisTicker> figureTicker(Unit unit, double ceiling)
{
    return QSharedPointer<FigureTicker>::create(unit, ceiling);
}

QSharedPointer<QCPAxisTicker> ageTicker(double windowSeconds)
{
    return QSharedPointer<AgeTicker>::create(windowSeconds);
}

} // namespace ringside
