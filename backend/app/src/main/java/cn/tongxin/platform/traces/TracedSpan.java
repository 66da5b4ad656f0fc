package cn.tongxin.platform.traces;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;

/** A span that has ended, as the exporter reads it: without events, links and descriptions. */
record TracedSpan(
        Traced what, SpanContext context, SpanContext parent, long beganAt, long endedAt) {

    private static final InstrumentationScopeInfo SCOPE =
            InstrumentationScopeInfo.create("cn.tongxin");

    SpanData from(Resource process) {
        return new Data(this, what.attributes(), process);
    }

    private record Data(TracedSpan span, Attributes attributes, Resource process)
            implements SpanData {
        @Override
        public String getName() {
            return span.what().name();
        }

        @Override
        public SpanKind getKind() {
            return span.what().kind();
        }

        @Override
        public SpanContext getSpanContext() {
            return span.context();
        }

        @Override
        public SpanContext getParentSpanContext() {
            return span.parent();
        }

        @Override
        public StatusData getStatus() {
            return span.what().failed() ? StatusData.error() : StatusData.unset();
        }

        @Override
        public long getStartEpochNanos() {
            return span.beganAt();
        }

        @Override
        public long getEndEpochNanos() {
            return span.endedAt();
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public List<LinkData> getLinks() {
            return List.of();
        }

        @Override
        public int getTotalRecordedLinks() {
            return 0;
        }

        @Override
        public boolean hasEnded() {
            return true;
        }

        @Override
        public InstrumentationScopeInfo getInstrumentationScopeInfo() {
            return SCOPE;
        }

        @Override
        @Deprecated
        public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
            return InstrumentationLibraryInfo.empty();
        }

        @Override
        public Resource getResource() {
            return process;
        }
    }
}
