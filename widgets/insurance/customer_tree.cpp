#include "widgets/insurance/customer_tree.h"

#include "widgets/dress/tones.h"
#include "widgets/dress/tree_dress.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLocale>
#include <QSet>
#include <QTreeWidgetItemIterator>

namespace ringside {

namespace {

constexpr int kIdRole = Qt::UserRole;         // what the row is about, unique in the tree
constexpr int kPolicyRole = Qt::UserRole + 1; // the policy's id, in its own row
const QString kId = QStringLiteral("id");

QString textOf(const QJsonObject& json, const char* name)
{
    return json.value(QLatin1String(name)).toVariant().toString();
}

QString joined(const QJsonObject& json, std::initializer_list<const char*> names, const QString& between)
{
    QStringList parts;
    for (const char* name : names) {
        if (const QString text = textOf(json, name); !text.isEmpty())
            parts << text;
    }
    return parts.join(between);
}

} // namespace

CustomerTree::CustomerTree(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("insurance.tree"));
    setAccessibleName(tr("The customer as it lies in the cluster"));
    setColumnCount(2);
    setHeaderHidden(true);
    setMinimumHeight(scaled(60));
    dressTree(*this);
    connect(&Theme::current(), &Theme::changed, this, &CustomerTree::fitColumns);
}

QTreeWidgetItem* CustomerTree::add(QTreeWidgetItem* above, const QString& id, const QString& name,
                                   const QString& value)
{
    auto* item = above ? new QTreeWidgetItem(above) : new QTreeWidgetItem(this);
    item->setText(0, name);
    item->setText(1, value);
    item->setToolTip(0, name);
    item->setToolTip(1, value);
    item->setData(0, kIdRole, id);
    return item;
}

void CustomerTree::addFields(QTreeWidgetItem* above, const QJsonObject& fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field.key() != kId)
            add(above, above->data(0, kIdRole).toString() + u'/' + field.key(), field.key(),
                field->toVariant().toString());
    }
}

void CustomerTree::addPolicy(const QJsonObject& policy)
{
    const QString id = policy[kId].toString();
    QString value = joined(policy, {"type", "status"}, QStringLiteral(", "));
    if (m_customer[QStringLiteral("leaving")].toArray().contains(policy[kId]))
        value += tr(", on its way to another customer");
    if (m_customer[QStringLiteral("arriving")].toArray().contains(policy[kId]))
        value += tr(", arrived, and the transfer is not finished");
    QTreeWidgetItem* item = add(nullptr, id, tr("Policy %1").arg(id), value);
    item->setData(0, kPolicyRole, id);
    addFields(item, policy);
}

void CustomerTree::addClaim(const QJsonObject& claim)
{
    const QString id = claim[kId].toString();
    QTreeWidgetItem* item = add(itemOf(textOf(claim, "policy_id")), id, tr("Claim %1").arg(id),
                                joined(claim, {"type", "status", "amount"}, QStringLiteral(", ")));
    addFields(item, claim);
}

void CustomerTree::addKeys()
{
    const QJsonArray keys = m_customer[QStringLiteral("keys")].toArray();
    const QString place = tr("slot %1, node %2").arg(textOf(m_customer, "slot"), textOf(m_customer, "node"));
    QTreeWidgetItem* all = add(nullptr, QStringLiteral("keys"), tr("Keys"),
                               tr("%1, all in %2").arg(QLocale().toString(keys.size()), place));
    for (const QJsonValue& key : keys)
        add(all, QStringLiteral("keys/") + key.toString(), key.toString(), place);
}

QTreeWidgetItem* CustomerTree::itemOf(const QString& id) const
{
    for (QTreeWidgetItemIterator at(const_cast<CustomerTree*>(this)); *at; ++at) {
        if ((*at)->data(0, kIdRole) == id)
            return *at;
    }
    return nullptr;
}

void CustomerTree::setCustomer(const QJsonObject& customer)
{
    const bool same = customer[QStringLiteral("customer")] == m_customer[QStringLiteral("customer")];
    QSet<QString> unfolded;
    for (QTreeWidgetItemIterator at(this); *at; ++at) {
        if ((*at)->isExpanded())
            unfolded << (*at)->data(0, kIdRole).toString();
    }
    const QString chosen = currentItem() ? currentItem()->data(0, kIdRole).toString() : QString();
    m_customer = customer;
    clear();
    const QJsonObject profile = customer[QStringLiteral("profile")].toObject();
    QString who = joined(profile, {"first_name", "last_name"}, QStringLiteral(" "));
    if (const QString rest = joined(profile, {"segment", "city"}, QStringLiteral(", ")); !rest.isEmpty())
        who += QStringLiteral(", ") + rest;
    addFields(add(nullptr, QStringLiteral("profile"), tr("Profile"), who), profile);
    for (const QJsonValue& policy : customer[QStringLiteral("policies")].toArray())
        addPolicy(policy.toObject());
    for (const QJsonValue& claim : customer[QStringLiteral("claims")].toArray())
        addClaim(claim.toObject());
    const QJsonObject metadata = customer[QStringLiteral("metadata")].toObject();
    addFields(
        add(nullptr, QStringLiteral("metadata"), tr("Metadata"), joined(metadata, {"last_updated"}, {})),
        metadata);
    addKeys();
    for (QTreeWidgetItemIterator at(this); same && *at; ++at)
        (*at)->setExpanded(unfolded.contains((*at)->data(0, kIdRole).toString()));
    if (QTreeWidgetItem* item = same ? itemOf(chosen) : nullptr)
        setCurrentItem(item);
    fitColumns();
}

QString CustomerTree::chosenPolicy() const
{
    for (const QTreeWidgetItem* item = currentItem(); item; item = item->parent()) {
        if (const QString policy = item->data(0, kPolicyRole).toString(); !policy.isEmpty())
            return policy;
    }
    return {};
}

/// Room for the longest key, so that nothing moves when something is unfolded; half of the width at most.
void CustomerTree::fitColumns()
{
    const QFontMetrics metrics(Theme::current().font(9.5));
    int widest = scaled(140);
    for (QTreeWidgetItemIterator at(this); *at; ++at)
        widest = qMax(widest, metrics.horizontalAdvance((*at)->text(0)));
    const int half = qMax(scaled(160), width() * 11 / 20); // the rest is what the keys say
    header()->resizeSection(0, qMin(widest + 3 * indentation() + scaled(12), half));
}

void CustomerTree::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

} // namespace ringside
