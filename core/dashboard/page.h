#pragma once

#include <QByteArray>

namespace ringside {

/// The dashboard's page: one file with its style and its script inside, in the language of the moment. It
/// loads nothing but `/status.json`, once a second, and its policy lets it do nothing else.
class DashboardPage
{
public:
    DashboardPage();
    QByteArray html() const { return m_html; }
    /// Content-Security-Policy: this style and this script by their sums, and no others.
    QByteArray policy() const { return m_policy; }

private:
    QByteArray m_html;
    QByteArray m_policy;
};

} // namespace ringside
