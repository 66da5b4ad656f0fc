package cn.tongxin.platform.exports;

import cn.tongxin.kernel.errors.ProblemException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every list that is taken away only by an approved request. */
@Singleton
public class SensitiveLists {
    private final Map<String, SensitiveList<?>> lists;

    SensitiveLists(@All List<SensitiveList<?>> lists) {
        this.lists =
                new TreeMap<>(
                        lists.stream().collect(Collectors.toMap(SensitiveList::resource, l -> l)));
    }

    boolean has(String resource) {
        return lists.containsKey(resource);
    }

    public SensitiveList<?> named(String resource) {
        SensitiveList<?> list = lists.get(resource);
        if (list == null) {
            throw ProblemException.invalid(
                    "resource", "可以申请导出的列表：" + String.join("、", lists.keySet()) + "。");
        }
        return list;
    }
}
