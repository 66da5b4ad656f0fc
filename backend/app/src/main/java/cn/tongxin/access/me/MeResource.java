package cn.tongxin.access.me;

import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.grant.GrantLaw;
import cn.tongxin.platform.security.Caller;
import cn.tongxin.platform.security.CurrentCaller;
import cn.tongxin.platform.security.SecondFactor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who am I, and what may I do? */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "me", description = "当前登录者")
public class MeResource {
    private final CurrentCaller caller;
    private final ScopeTree places;
    private final GrantLaw law;
    private final SecondFactor secondFactor;

    public MeResource(
            CurrentCaller caller, ScopeTree places, GrantLaw law, SecondFactor secondFactor) {
        this.caller = caller;
        this.places = places;
        this.law = law;
        this.secondFactor = secondFactor;
    }

    @GET
    @Blocking
    @PermissionsAllowed("me:read")
    @Operation(summary = "我是谁、能做什么", description = "返回角色、授权范围和当前角色的权限，供界面决定显示哪些功能。")
    public MeViews.Me get() {
        Caller me = caller.get();
        return MeViews.of(
                me,
                places.names(me.grants()),
                law::mayHaveDeputy,
                secondFactor.idleMinutes(me.actingRole()));
    }
}
