package cn.tongxin.messaging.setting;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** How people want to be reached; for whoever sends, not for callers. */
public interface MailSettings {

    /**
     * Of those accounts that have chosen something; the others have {@link Preference#STANDARD}.
     */
    Map<UUID, Preference> of(Collection<UUID> accounts);
}
