package cn.tongxin.messaging.news;

import cn.tongxin.access.Accounts;
import cn.tongxin.access.ProposalDecided;
import cn.tongxin.access.ProposalRaised;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.messaging.Message;
import cn.tongxin.messaging.Messaging;
import cn.tongxin.messaging.Recipients;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever may decide hears of a proposal, and nobody else: a right in one of two counties is not
 * enough. Whoever made it hears how it ended; so do, of what was approved, the schools it also
 * concerns.
 */
@Singleton
class ProposalMessages {
    private static final String PROPOSALS = "proposals";
    private static final String SOMEBODY = "工作人员";

    private final Messaging messaging;
    private final Accounts accounts;

    ProposalMessages(Messaging messaging, Accounts accounts) {
        this.messaging = messaging;
        this.accounts = accounts;
    }

    void raised(@Observes ProposalRaised event) {
        Recipients approvers =
                everywhere(Set.of("proposal:approve", event.approvePermission()), event.places());
        messaging.send(
                Message.of("proposal.raised", approvers.except(event.author()))
                        .with("kind", event.kindName())
                        .with("subject", event.subject().name())
                        .with("summary", event.subject().summary())
                        .with("author", name(event.author()))
                        .about(PROPOSALS, event.proposal())
                        .once("proposal.raised/" + event.proposal()));
    }

    void decided(@Observes ProposalDecided event) {
        switch (event.outcome()) {
            case APPROVED -> {
                tellAuthor("proposal.approved", event);
                event.furtherPlaces().forEach(place -> tellSchool(place, event));
            }
            case REJECTED -> tellAuthor("proposal.rejected", event);
            case WITHDRAWN -> {
                // Its author did that; those who were asked see it when they open it.
            }
        }
    }

    private void tellAuthor(String template, ProposalDecided event) {
        messaging.send(
                Message.of(template, Recipients.account(event.author()))
                        .with("kind", event.kindName())
                        .with("subject", event.subject().name())
                        .with("summary", event.subject().summary())
                        .with("decider", name(event.decider()))
                        .about(PROPOSALS, event.proposal())
                        .once("proposal.decided/" + event.proposal()));
    }

    /** Who answers for a school that the step has brought something to. */
    private void tellSchool(Axes place, ProposalDecided event) {
        ProposalRaised.Subject subject = event.subject();
        Recipients heads =
                Recipients.holding("school-admin", place)
                        .except(event.decider())
                        .except(event.author());
        messaging.send(
                Message.of("proposal.received", heads)
                        .with("kind", event.kindName())
                        .with("subject", subject.name())
                        .with("summary", subject.summary())
                        .with("decider", name(event.decider()))
                        .about(Objects.requireNonNull(subject.resource()), subject.id())
                        .once("proposal.received/" + event.proposal()));
    }

    private static Recipients everywhere(Set<String> permissions, List<Axes> places) {
        return audience -> {
            Set<UUID> all = new HashSet<>(audience.allowed(permissions, places.get(0)));
            places.stream()
                    .skip(1)
                    .forEach(place -> all.retainAll(audience.allowed(permissions, place)));
            return all;
        };
    }

    private String name(UUID account) {
        return accounts.displayNames(Set.of(account)).getOrDefault(account, SOMEBODY);
    }
}
