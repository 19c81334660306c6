import { create } from 'zustand';
import type { Person } from '#shared/contract/models.ts';
import { useCommand } from '../host/hooks.ts';

interface ActingPerson {
  readonly personId: string | null;
  choose(personId: string | null): void;
}

/** The person this window acts as; goes with every call. */
export const useActingPerson = create<ActingPerson>()((set) => ({
  personId: null,
  choose: (personId) => set({ personId }),
}));

export function usePersonId(): string | null {
  return useActingPerson((state) => state.personId);
}

/** The acting person's entry, once the list is there. */
export function usePerson(): Person | null {
  const personId = usePersonId();
  const people = useCommand('people.list', {});
  return people.data?.find((person) => person.id === personId) ?? null;
}
