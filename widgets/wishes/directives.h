#pragma once

#include <QList>
#include <QString>

namespace ringside {

/// A CONFIG directive that is worth changing in a cluster lab, with one line of what it is for.
struct Directive
{
    QString name;
    QString example;
    QString explanation;
};

const QList<Directive>& commonDirectives();

/// One line of explanation, or empty for a directive not in the list.
QString explainDirective(const QString& name);

} // namespace ringside
