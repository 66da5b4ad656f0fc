package cn.tongxin.platform.jobs;

import cn.tongxin.kernel.list.Page;
import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.contract.Listing;
import cn.tongxin.platform.contract.VersionedWrite;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.JobViews.JobLine;
import cn.tongxin.platform.jobs.JobViews.JobProgress;
import cn.tongxin.platform.jobs.JobViews.JobRow;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.web.ListRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Jobs the caller has started; those of others are theirs alone. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "jobs", description = "后台任务")
public class JobResource {
    private final JobService service;
    private final JobWatch watch;
    private final ListRequest request;
    private final CurrentCaller caller;

    JobResource(JobService service, JobWatch watch, ListRequest request, CurrentCaller caller) {
        this.service = service;
        this.watch = watch;
        this.request = request;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("job:read")
    @Listing(JobFields.class)
    @Operation(summary = "我的后台任务", description = "本人提交的任务，默认由新到旧；结束 30 天后清除。")
    public Page<JobRow> list() {
        return service.page(request.query(JobFields.MAP));
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("job:read")
    @Operation(summary = "一项后台任务", description = "任务的进展与结果，以及此刻能否取消。只有提交者本人能看。")
    public JobDetail get(@Parameter(description = "任务编号") @PathParam("id") UUID id) {
        request.only(Set.of());
        return service.get(id);
    }

    @GET
    @Path("/{id}/report")
    @PermissionsAllowed("job:read")
    @Listing(JobLineFields.class)
    @Operation(summary = "任务的逐条报告", description = "哪些条目出错或需要留意，按处理的先后排列。")
    public Page<JobLine> report(@Parameter(description = "任务编号") @PathParam("id") UUID id) {
        return service.report(id, request.query(JobLineFields.MAP));
    }

    @GET
    @Path("/{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("job:read")
    @Operation(
            summary = "任务进展的事件流",
            description =
                    "text/event-stream；每个 progress 事件的内容是一个 JobProgress，编号是 revision。任务结束时流随之结束；"
                            + "最长约一分钟，之后请带 Last-Event-ID 重新连接。没有变化时每 15 秒发一行注释。每个账户同时最多 5 条。")
    @APIResponse(
            responseCode = "200",
            description = "事件流",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = JobProgress.class)))
    public Multi<OutboundSseEvent> events(
            @Parameter(description = "任务编号") @PathParam("id") UUID id,
            @Parameter(description = "收到的最后一个事件的编号；没有新进展时不再重发")
                    @HeaderParam("Last-Event-ID")
                    @Schema(pattern = "[0-9]{1,9}")
                    @Nullable String lastEventId,
            @Context Sse sse) {
        request.only(Set.of());
        JobProgress now = service.progress(id);
        UUID account = Objects.requireNonNull(caller.accountId(), "rows in scope have an owner");
        return watch.follow(account, id, now, revision(lastEventId))
                .map(news -> event(sse, news.progress()));
    }

    @POST
    @Path("/{id}/cancel")
    @VersionedWrite
    @Audited(action = "job.cancel", entity = "job")
    @PermissionsAllowed("job:write")
    @Operation(summary = "取消任务", description = "排队中的立即取消；进行中的办完手上这一条后停下，已办理的不撤回。")
    public JobDetail cancel(@Parameter(description = "任务编号") @PathParam("id") UUID id) {
        return service.cancel(id);
    }

    /** What is no number of ours was not heard from us: everything is told. */
    private static int revision(@Nullable String lastEventId) {
        return lastEventId != null && lastEventId.matches("[0-9]{1,9}")
                ? Integer.parseInt(lastEventId)
                : 0;
    }

    private static OutboundSseEvent event(Sse sse, @Nullable JobProgress progress) {
        if (progress == null) {
            return sse.newEventBuilder().comment("alive").build();
        }
        return sse.newEventBuilder()
                .id(String.valueOf(progress.revision()))
                .name("progress")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(JobProgress.class, progress)
                .build();
    }
}
