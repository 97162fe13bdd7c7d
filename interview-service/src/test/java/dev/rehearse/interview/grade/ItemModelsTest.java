package dev.rehearse.interview.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearse.interview.interview.ItemModel;
import dev.rehearse.interview.interview.ItemModel.Form;
import dev.rehearse.interview.pool.PooledItem;
import dev.rehearse.testing.Contract;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ItemModelsTest {

    private static final ItemModel OF_ITS_KIND = new ItemModel(Form.PARTIAL, 1.25, List.of(-0.75, 0.25), 0, null);

    /** The model of an item to be put in order, with these parameters. */
    private static ItemModel modelOf(String parameters) throws JsonProcessingException {
        var json = new JsonMapper();
        var item = (ObjectNode) Contract.of("item-pool.json").at("/items/6");
        item.set("parameters", json.readTree(parameters));
        return ItemModels.of(json.treeToValue(item, PooledItem.class));
    }

    @Test
    void judged_parameters_have_the_model_of_their_kind() throws JsonProcessingException {
        assertThat(modelOf("{\"discrimination\":1.25,\"difficulty\":-0.25}")).isEqualTo(OF_ITS_KIND);
    }

    @Test
    void calibrated_parameters_have_their_own() throws JsonProcessingException {
        assertThat(modelOf("""
                {"discrimination":1.25,"difficulty":-0.25,"model":"partial","thresholds":[0.5,-1.0]}
                """)).isEqualTo(new ItemModel(Form.PARTIAL, 1.25, List.of(0.5, -1.0), 0, null));
        assertThat(modelOf("""
                {"discrimination":1.25,"difficulty":-0.25,"model":"graded","thresholds":[-0.5,0.0]}
                """)).isEqualTo(new ItemModel(Form.GRADED, 1.25, List.of(-0.5, 0.0), 0, null));
    }

    @Test
    void a_model_that_is_not_known_here_or_of_other_scores_leaves_that_of_the_kind() throws JsonProcessingException {
        assertThat(modelOf("{\"discrimination\":1.25,\"difficulty\":-0.25,\"model\":\"nominal\"}"))
                .isEqualTo(OF_ITS_KIND);
        assertThat(modelOf("{\"discrimination\":1.25,\"difficulty\":-0.25,\"model\":\"logistic\",\"guessing\":0.2}"))
                .isEqualTo(OF_ITS_KIND);
    }
}
