#include "widgets/insurance/insurance_panel.h"

#include "core/action/parse.h"
#include "core/cluster/shown.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/confirm_strip.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tip_text.h"
#include "widgets/insurance/customer_tree.h"
#include "widgets/insurance/insurance_words.h"
#include "widgets/keys/key_bars.h"

namespace ringside {

namespace {

const QString kVerb = QStringLiteral("insurance");

QString customerOf(const QJsonObject& shown)
{
    return shown[QStringLiteral("customer")].toString();
}

} // namespace

void InsurancePanel::setSnapshot(const Snapshot& snapshot)
{
    const bool sameShards = snapshot->shards == m_snapshot->shards;
    m_snapshot = snapshot;
    if (!sameShards)
        showSpread();
    tell();
}

void InsurancePanel::addResult(const ActionResult& result)
{
    if (result.action.verb == kVerb) {
        const QString deed = result.action.arguments.value(0);
        const bool loaded = deed == u"load" || deed == u"clear";
        if (loaded) { // even one that was broken off has changed something
            m_spread = {};
            showSpread();
        }
        if (loaded || deed == u"policy" || deed == u"claim" || deed == u"settle" || deed == u"transfer")
            markChanged(result.action);
        if (result.ok)
            takeFound(result);
        else
            say(shownError(result.error ? result.error->text() : QString(), result.action.words()),
                result.error && result.error->code == ErrorCode::Cancelled ? Tone::Warning : Tone::Bad);
        if (deed == u"show")
            m_quietly = false;
        if (m_pressed == result.action) {
            m_pressed.reset();
            // After those who hear of the same result.
            QMetaObject::invokeMethod(this, &InsurancePanel::showAgain, Qt::QueuedConnection);
        }
    }
    tell();
}

void InsurancePanel::takeFound(const ActionResult& result)
{
    const QString deed = result.action.arguments.value(0);
    if (deed == u"spread") {
        m_spread = result.result;
        showSpread();
    } else if (deed == u"show") {
        m_customer = result.result;
        m_changed = false;
        m_tree->setCustomer(m_customer);
    } else if (deed == u"clear") {
        m_customer = {};
    }
    if (deed != u"show" || !m_quietly)
        say(insuranceFound(result.result), Tone::Text);
}

/// What is shown of a customer is from before this action, when it is about that customer or about all.
void InsurancePanel::markChanged(const Action& action)
{
    const QString shown = customerOf(m_customer);
    for (qsizetype i = 1; i < action.arguments.size(); ++i) {
        const QString& word = action.arguments[i];
        const qint64 number = word.toLongLong(); // 1 is short for CUST-2016-000001
        m_changed |= word == shown || (number > 0 && shown.section(u'-', -1).toLongLong() == number);
    }
    m_changed |= action.arguments.size() == 1;
}

void InsurancePanel::showAgain()
{
    if (customerOf(m_customer).isEmpty())
        return;
    m_quietly = true;
    submit(aboutCustomer(QStringLiteral("show")));
}

void InsurancePanel::clear()
{
    m_spread = m_customer = {};
    m_pressed.reset();
    m_changed = m_quietly = false;
    m_confirm->dismiss();
    m_said->clear();
    showSpread();
    tell();
}

QString InsurancePanel::aboutCustomer(const QString& deed) const
{
    return QStringLiteral("insurance %1 %2").arg(deed, customerOf(m_customer));
}

QString InsurancePanel::claimLine() const
{
    const QString line = aboutCustomer(QStringLiteral("claim")), policy = m_tree->chosenPolicy();
    return policy.isEmpty() ? line : QStringLiteral("%1 policy=%2").arg(line, policy);
}

QString InsurancePanel::settleLine() const
{
    const QStringList open = openClaims(m_customer);
    return open.isEmpty()
               ? QString()
               : QStringLiteral("%1 %2 approve").arg(aboutCustomer(QStringLiteral("settle")), open.front());
}

QString InsurancePanel::transferLine() const
{
    const QStringList policies = policiesOf(m_customer);
    if (policies.isEmpty())
        return {};
    const QString chosen = m_tree->chosenPolicy();
    const qint64 to = neighbourOf(customerOf(m_customer));
    return QStringLiteral("%1 %2 %3")
        .arg(aboutCustomer(QStringLiteral("transfer")), QString::number(to == 0 ? 1 : to),
             policies.contains(chosen) ? chosen : policies.front());
}

void InsurancePanel::askBeforeClearing()
{
    const auto parsed = parseAction(QStringLiteral("insurance clear"));
    if (const Action* action = std::get_if<Action>(&parsed))
        m_confirm->ask({*action}, tr("All customers with their policies and claims go, and the three keys "
                                     "that count them. Other keys stay."));
}

void InsurancePanel::submit(const QString& line)
{
    const auto parsed = parseAction(line);
    if (const auto* error = std::get_if<ParseError>(&parsed))
        return say(shownMessage(line, *error), Tone::Bad);
    const Action& action = std::get<Action>(parsed);
    const QString deed = action.arguments.value(0);
    if (deed == u"policy" || deed == u"claim" || deed == u"settle")
        m_pressed = action;
    m_port.submit(action);
}

void InsurancePanel::say(const QString& text, Tone tone)
{
    m_said->setText(text);
    m_said->setTone(tone);
}

void InsurancePanel::showSpread()
{
    m_bars->setSpread(insuranceSpread(m_spread, *m_snapshot));
}

std::optional<QString> InsurancePanel::whyNot(const Deed& deed, const QString& line) const
{
    if (line.isEmpty())
        return deed.without;
    const auto parsed = parseAction(line);
    if (const auto* error = std::get_if<ParseError>(&parsed))
        return shownMessage(line, *error);
    return m_port.whyNot(std::get<Action>(parsed));
}

void InsurancePanel::tell()
{
    if (m_said->text().isEmpty())
        say(tr("The customers, policies and claims of the printed lab. All keys of a customer have one hash "
               "tag, so they lie in one slot. Press Load to write 50 customers."),
            Tone::Muted);
    m_spreadBox->setVisible(!m_spread.isEmpty());
    m_shown->setVisible(!m_customer.isEmpty());
    const QString head = customerHead(m_customer);
    m_head->setText(m_changed ? tr("%1. Changed since: press Show").arg(head) : head);
    m_head->setTone(m_changed ? Tone::Warning : Tone::Text);
    for (const Deed& deed : m_deeds) {
        const QString line = deed.line();
        const std::optional<QString> reason = whyNot(deed, line);
        deed.button->setEnabled(!reason);
        const QString tip = reason ? *reason : QStringLiteral("%1 — %2").arg(line, deed.tip);
        if (deed.button->accessibleDescription() != tip) { // a tip that is set anew closes
            deed.button->setToolTip(wrappedTip(tip));
            deed.button->setAccessibleDescription(tip);
        }
    }
}

} // namespace ringside
