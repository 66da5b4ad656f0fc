package cn.tongxin.exchange.exports;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.kernel.cipher.FieldPlace;
import cn.tongxin.platform.codec.TextMaps;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Filters and sort of a request: the only place where they are plain (house.md §4.3). */
@Singleton
class ExportRequestSecrets {
    private final FieldCipher cipher;

    ExportRequestSecrets(FieldCipher cipher) {
        this.cipher = cipher;
    }

    String seal(UUID request, Map<String, List<String>> parameters) {
        Map<String, String> flat = new TreeMap<>();
        parameters.forEach((name, values) -> flat.put(name, values.get(0)));
        return cipher.encrypt(place(request), TextMaps.write(flat));
    }

    Map<String, List<String>> open(UUID request, String stored) {
        Map<String, List<String>> parameters = new TreeMap<>();
        TextMaps.read(cipher.decrypt(place(request), stored))
                .forEach((name, value) -> parameters.put(name, List.of(value)));
        return parameters;
    }

    private static FieldPlace place(UUID request) {
        return new FieldPlace(ExportRequest.TABLE, "parameters", request);
    }
}
