package cn.tongxin.exchange.exports;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an approval and a link work, and how many links there are (S-08). */
@Singleton
class ExportTerms {
    private final Duration approvalValid;
    private final Duration linkValid;
    private final int links;

    ExportTerms(
            @ConfigProperty(name = "tongxin.exports.approval-valid") Duration approvalValid,
            @ConfigProperty(name = "tongxin.exports.link-valid") Duration linkValid,
            @ConfigProperty(name = "tongxin.exports.links") int links) {
        this.approvalValid = approvalValid;
        this.linkValid = linkValid;
        this.links = links;
    }

    Instant approvedUntil(Instant now) {
        return now.plus(approvalValid);
    }

    /** No longer than the approval. */
    Instant linkUntil(Instant now, Instant approvedUntil) {
        Instant until = now.plus(linkValid);
        return until.isBefore(approvedUntil) ? until : approvedUntil;
    }

    int links() {
        return links;
    }
}
