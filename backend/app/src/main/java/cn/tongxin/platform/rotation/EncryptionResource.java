package cn.tongxin.platform.rotation;

import cn.tongxin.platform.audit.Audited;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Keys of encrypted fields; the keys themselves are in no answer and in no database. */
@Path("/api/v1/encryption")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "encryption", description = "字段加密")
public class EncryptionResource {
    private final RotationStartService rotations;

    EncryptionResource(RotationStartService rotations) {
        this.rotations = rotations;
    }

    @POST
    @Path("/rotations")
    @ResponseStatus(202)
    @PermissionsAllowed(Rotation.PERMISSION)
    @Audited(action = "encryption.start", entity = "encryption")
    @Operation(
            summary = "更换加密密钥",
            description =
                    "在后台用密钥环中的现行密钥（算法可以不同）重新加密所有已加密的字段，密钥环带有旧的散列密钥时一并重算散列；办理期间照常使用，"
                            + "中断后接着办理。请先在每个接口进程的密钥环中加好新密钥并重新启动。结果写明旧密钥能否停用。")
    public JobDetail rotate() {
        return rotations.start();
    }
}
