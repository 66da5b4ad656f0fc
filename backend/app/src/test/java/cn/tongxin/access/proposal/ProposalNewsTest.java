package cn.tongxin.access.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.tongxin.access.ProposalDecided;
import cn.tongxin.access.ProposalRaised;
import cn.tongxin.kernel.scope.Axes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other modules hear of a proposal. */
@QuarkusTest
class ProposalNewsTest extends ProposalApi {
    @Inject Heard heard;

    /** Somebody who listens. */
    @Singleton
    static class Heard {
        private final List<Object> news = new ArrayList<>();

        void raised(@Observes ProposalRaised event) {
            news.add(event);
        }

        void decided(@Observes ProposalDecided event) {
            news.add(event);
        }
    }

    @BeforeEach
    void nothingYet() {
        heard.news.clear();
    }

    private ProposalRaised.Subject suspended() {
        return new ProposalRaised.Subject("schools", school, "青秀区示例小学", "青秀区示例小学暂停办学");
    }

    private Object decided(UUID proposal, UUID decider, ProposalDecided.Outcome outcome) {
        return new ProposalDecided(
                proposal,
                "暂停办学",
                suspended(),
                List.of(new Axes("450103", school)),
                county,
                decider,
                outcome);
    }

    @Test
    void one_that_is_raised_and_how_it_ends() {
        UUID approved = proposed("school.suspend");
        assertEquals(
                List.of(
                        new ProposalRaised(
                                approved,
                                "暂停办学",
                                suspended(),
                                List.of(new Axes("450103", school)),
                                county,
                                "school-lifecycle:approve")),
                heard.news);
        heard.news.clear();
        approve(approved).statusCode(200);
        assertEquals(
                List.of(decided(approved, bureau, ProposalDecided.Outcome.APPROVED)), heard.news);
    }

    @Test
    void one_that_is_rejected_and_one_that_is_withdrawn() {
        UUID rejected = proposed("school.suspend");
        decide(bureau, "bureau-admin", rejected, "reject", Map.of("note", "请补充说明"));
        UUID withdrawn = proposed("school.suspend");
        decide(county, "county-admin", withdrawn, "withdraw", Map.of());
        assertEquals(
                List.of(
                        decided(rejected, bureau, ProposalDecided.Outcome.REJECTED),
                        decided(withdrawn, county, ProposalDecided.Outcome.WITHDRAWN)),
                heard.news.stream().filter(ProposalDecided.class::isInstance).toList());
    }

    @Test
    void a_refused_one_is_not_heard_of() {
        proposed("school.suspend");
        propose(county, "county-admin", "school.close", Map.of()).then().statusCode(409);
        assertEquals(1, heard.news.size());
    }
}
