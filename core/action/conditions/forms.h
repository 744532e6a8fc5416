#pragma once

#include "core/action/conditions.h"

#include <vector>

/// Inside of the table of conditions: its rows, and what they are made with.
namespace ringside::conditions {

using Parsed = std::variant<Condition, ArgumentError>;

/// One row of the table.
struct Form
{
    const char* word; ///< the first word
    const char* form; ///< as it is written
    int words;        ///< at most
    Parsed (*parse)(const QStringList&);
};

/// What a snapshot alone answers.
std::vector<Form> snapshotForms();
/// How many there are of something.
std::vector<Form> countForms();
/// What has happened since the wait or the step began.
std::vector<Form> sinceForms();
/// What a node has to be asked for.
std::vector<Form> askedForms();
/// What the ledger has written and lost.
std::vector<Form> ledgerForms();
/// What the load does and has measured.
std::vector<Form> loadForms();
/// Which alerts are raised.
std::vector<Form> alertForms();
/// What the insurance data are like.
std::vector<Form> insuranceForms();
/// What clients have met, and who is connected.
std::vector<Form> clientForms();

Condition condition(const QStringList& words, const QString& nodes, std::function<Finding(const Sight&)> test,
                    bool asks = false);
ArgumentError wrong(int word, const QString& message);
Finding unknown(const QString& found);

/// `= 6`, `< 10%`, `> 100`, `>= 3`: a sign and a figure.
struct Comparison
{
    QChar sign; ///< one of =, <, >, ≤, ≥
    double figure = 0;
    bool holds(double value) const;
};
/// From words[at] and the one after it. `percent`: the figure ends with %.
std::variant<Comparison, ArgumentError> parseComparison(const QStringList& words, int at,
                                                        bool percent = false);

} // namespace ringside::conditions
