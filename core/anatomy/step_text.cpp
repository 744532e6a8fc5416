#include "core/anatomy/step_text.h"

#include "core/base/core_text.h"

namespace ringside {

namespace {

using Kind = FailoverStep::Kind;

QString withEpoch(const QString& sentence, quint64 epoch)
{
    return epoch == 0 ? sentence : CoreText::tr("%1 (epoch %2)").arg(sentence).arg(epoch);
}

QString describeDetection(const FailoverStep& step, int subject)
{
    switch (step.kind) {
    case Kind::Harm:
        return step.note.isEmpty() ? CoreText::tr("Something happened to node %1").arg(subject) : step.note;
    case Kind::Asked:
        return CoreText::tr("Node %1 was asked to take the place of node %2: %3")
            .arg(QString::number(step.node), QString::number(subject), step.note);
    case Kind::LastSign:
        return CoreText::tr("Last sign of life of node %1").arg(subject);
    case Kind::Pfail:
        return CoreText::tr("Node %1 suspects node %2 (PFAIL)").arg(step.node).arg(subject);
    default:
        return step.node == 0 ? CoreText::tr("Node %1 is FAIL: a quorum of masters agrees").arg(subject)
                              : CoreText::tr("Node %1 declares node %2 FAIL: a quorum of masters agrees")
                                    .arg(step.node)
                                    .arg(subject);
    }
}

QString describeElection(const FailoverStep& step, int subject)
{
    const QString node = QString::number(step.node), other = QString::number(step.other);
    switch (step.kind) {
    case Kind::Eligible:
        return step.note.isEmpty() ? CoreText::tr("Node %1 will stand for election").arg(node)
                                   : CoreText::tr("Node %1 will stand for election: %2").arg(node, step.note);
    case Kind::WritesPaused:
        return CoreText::tr("Node %1 pauses writes to hand over").arg(subject);
    case Kind::CaughtUp:
        return CoreText::tr("Node %1 has all that node %2 wrote").arg(node).arg(subject);
    case Kind::VoteRequest:
        return withEpoch(CoreText::tr("Node %1 asks for votes").arg(node), step.epoch);
    case Kind::Vote:
        return withEpoch(CoreText::tr("Node %1 votes for node %2").arg(node, other), step.epoch);
    case Kind::VoteRefused:
        return step.note.isEmpty()
                   ? CoreText::tr("Node %1 does not vote for node %2").arg(node, other)
                   : CoreText::tr("Node %1 does not vote for node %2: %3").arg(node, other, step.note);
    case Kind::VoteDropped:
        return CoreText::tr("The message %1 from node %2 to node %3 was dropped").arg(step.note, node, other);
    default:
        return withEpoch(CoreText::tr("Node %1 is master in place of node %2").arg(node).arg(subject),
                         step.epoch);
    }
}

} // namespace

QString describe(const FailoverStep& step, int subject)
{
    switch (step.kind) {
    case Kind::Harm:
    case Kind::Asked:
    case Kind::LastSign:
    case Kind::Pfail:
    case Kind::Fail:
        return describeDetection(step, subject);
    case Kind::FirstWrite:
        return CoreText::tr("Node %1 accepts its first write").arg(step.node);
    case Kind::Returned:
        return CoreText::tr("Node %1 is heard again").arg(subject);
    case Kind::Demoted:
        return CoreText::tr("Node %1 follows node %2").arg(subject).arg(step.other);
    case Kind::Resynced:
        return CoreText::tr("Node %1 is in step with its new master").arg(subject);
    default:
        return describeElection(step, subject);
    }
}

} // namespace ringside
