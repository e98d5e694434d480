import { useQuery } from '@tanstack/react-query';

import type { FactChanges, FactName, Facts } from '../../shared/fact.ts';
import { ALL_PHASES } from '../../shared/phase.ts';
import type { PhotoDetail } from '../../shared/photo.ts';
import { CATEGORIES, SUBJECTS } from '../../shared/subject.ts';
import { useApi } from '../api.ts';
import { phaseMessage } from '../formats/phase-label.ts';
import { useWords, type Translate } from '../messages/words.ts';
import { findPlaces } from '../places/find-places.ts';
import { DateEditor } from './DateEditor.tsx';
import { type Suggestion, SuggestField } from './SuggestField.tsx';

/** Places and people offered at once. */
const SHOWN = 8;
/** Photos of the village that are looked through for people. */
const PEOPLE_AMONG = 500;

interface EditorProps {
  photo: PhotoDetail;
  label: string;
  onDecide: (changes: FactChanges) => void;
  onClose: () => void;
}

/** Changes a fact where it stands, each by what suits it; the caption has an editor of its own. */
export function FactEditor({
  fact,
  ...props
}: EditorProps & {
  fact: Exclude<FactName, 'caption'>;
}) {
  const { t } = useWords();
  const { photo, label, onDecide, onClose } = props;
  switch (fact) {
    case 'date': {
      return (
        <DateEditor
          label={label}
          initial={photo.facts.date}
          onClose={onClose}
          onSave={(date) => {
            onDecide({ date });
          }}
        />
      );
    }
    case 'town':
    case 'village': {
      return <PlaceEditor {...props} fact={fact} />;
    }
    case 'person': {
      return <PersonEditor {...props} />;
    }
    case 'phase':
    case 'subject':
    case 'category':
    case 'publishable': {
      const choices = choicesOf(photo.facts, fact, t);
      return (
        <SuggestField
          label={label}
          initial={choices.find(({ value }) => value[fact] === photo.facts[fact])?.label ?? ''}
          suggest={(text) => choices.filter((choice) => choice.label.includes(text.trim()))}
          prefersSuggestion
          onChoose={onDecide}
          onClose={onClose}
        />
      );
    }
    case 'county':
    case 'sub':
    case 'facility':
    case 'credit': {
      return (
        <SuggestField<FactChanges>
          label={label}
          initial={photo.facts[fact] ?? ''}
          suggest={() => []}
          prefersSuggestion={false}
          onChoose={onDecide}
          onText={(text) => {
            onDecide({ [fact]: text });
          }}
          onClose={onClose}
        />
      );
    }
  }
}

/** Towns and villages by name and by initials; a village brings its town. */
function PlaceEditor({
  photo,
  fact,
  label,
  onDecide,
  onClose,
}: EditorProps & { fact: 'town' | 'village' }) {
  const { queries } = useApi();
  const { data: table } = useQuery(queries.gazetteer.table.queryOptions());
  const suggest = (text: string): Suggestion<FactChanges>[] => {
    if (!table || text.trim() === '') return [];
    const towns = findPlaces(table, text);
    const found =
      fact === 'town'
        ? towns.map(({ name: town }) => ({ key: town, label: town, value: { town } }))
        : towns.flatMap(({ name: town, villages }) =>
            villages
              .filter(({ isGone }) => !isGone)
              .map(({ name: village }) => ({
                key: `${town} ${village}`,
                label: village,
                hint: town,
                value: { town, village },
              })),
          );
    return found.slice(0, SHOWN);
  };
  return (
    <SuggestField
      label={label}
      initial={photo.facts[fact] ?? ''}
      suggest={suggest}
      prefersSuggestion
      onChoose={onDecide}
      onText={(text) => {
        onDecide({ [fact]: text });
      }}
      onClose={onClose}
    />
  );
}

/** Names as they are typed, with the people of the same village beside them. */
function PersonEditor({ photo, label, onDecide, onClose }: EditorProps) {
  const { queries } = useApi();
  const { town, village } = photo.facts;
  const { data } = useQuery(
    queries.photos.list.queryOptions({
      input: { town, village, limit: PEOPLE_AMONG },
      enabled: village !== null,
    }),
  );
  const people = [...new Set(data?.photos.flatMap(({ facts }) => facts.person ?? []))];
  return (
    <SuggestField<FactChanges>
      label={label}
      initial={photo.facts.person ?? ''}
      suggest={(text) =>
        people
          .filter((person) => person.includes(text.trim()))
          .slice(0, SHOWN)
          .map((person) => ({ key: person, label: person, value: { person } }))
      }
      prefersSuggestion={false}
      onChoose={onDecide}
      onText={(person) => {
        onDecide({ person });
      }}
      onClose={onClose}
    />
  );
}

type Choice = Suggestion<FactChanges>;

function choicesOf(
  facts: Facts,
  fact: 'phase' | 'subject' | 'category' | 'publishable',
  t: Translate,
): Choice[] {
  switch (fact) {
    case 'phase': {
      return ALL_PHASES.map((phase) => ({
        key: phase,
        label: t(phaseMessage(phase, facts.category)),
        value: { phase },
      }));
    }
    case 'subject': {
      return SUBJECTS.map((subject) => ({
        key: subject,
        label: t(`subject.${subject}`),
        value: { subject },
      }));
    }
    case 'category': {
      return CATEGORIES.map((category) => ({
        key: category,
        label: t(`category.${category}`),
        value: { category },
      }));
    }
    case 'publishable': {
      return [true, false].map((publishable) => ({
        key: String(publishable),
        label: t(publishable ? 'photo.publishable' : 'photo.not-publishable'),
        value: { publishable },
      }));
    }
  }
}
